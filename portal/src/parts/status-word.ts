import type { Bilingual } from '#domain/shared/bilingual.ts';

/** What a status asks of its reader: wait, act, be glad, take note of bad news, or nothing more. */
export type Tone = 'waiting' | 'action' | 'good' | 'bad' | 'ended';
export type StatusWord = Bilingual & { readonly tone: Tone };
