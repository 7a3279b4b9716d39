import { isVoluntary, type RecoveryGround } from '#domain/payment/recovery/grounds.ts';
import type { WordKey } from '../language/use-words.ts';

type Called = Readonly<Record<'title' | 'ground' | 'amount' | 'document' | 'decidedOn', WordKey>>;

const ordered: Called = {
  title: 'recovery.title',
  ground: 'recovery.ground',
  amount: 'recovery.amount',
  document: 'recovery.document',
  decidedOn: 'recovery.orderedOn',
};

/** Nobody asked for it, and nobody is told that it was asked back. */
const ofItself: Called = {
  title: 'recovery.voluntaryTitle',
  ground: 'recovery.voluntaryGround',
  amount: 'recovery.voluntaryAmount',
  document: 'recovery.voluntaryDocument',
  decidedOn: 'recovery.voluntaryConfirmedOn',
};

/** What a recovery and its parts are called. */
export const calledIn = (recovery: { readonly ground: RecoveryGround }): Called =>
  isVoluntary(recovery) ? ofItself : ordered;
