import type { Bilingual } from '#domain/shared/bilingual.ts';

/** A refusal as it comes over the wire: what the domain says, with absent parts left out or undefined. */
export type Refusal = {
  readonly code: string;
  readonly severity?: 'hard' | 'flag' | 'warning' | undefined;
  readonly at?: string | undefined;
  readonly found?: string | undefined;
  readonly expected?: Bilingual | undefined;
  readonly reason: Bilingual;
  readonly next?: Bilingual | undefined;
  readonly clause?: string | undefined;
};
