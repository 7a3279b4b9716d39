import { isVoluntary, type RecoveryGround } from '#domain/payment/recovery/grounds.ts';

/** What a recovery rests on: a decision, or where nobody asked, a letter. */
export const documentWord = (recovery: { readonly ground: RecoveryGround }) =>
  isVoluntary(recovery) ? 'recovery.voluntaryDocument' : 'recovery.document';
