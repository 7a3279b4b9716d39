import { normaliseIdentifier } from './normalise.ts';

const answers: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  Y: true,
  YES: true,
  TRUE: true,
  '1': true,
  否: false,
  无: false,
  N: false,
  NO: false,
  FALSE: false,
  '0': false,
};

/** Yes or no, as people and spreadsheets write it; nothing where it is neither. */
export const yesOrNo = (typed: string): boolean | undefined => answers[normaliseIdentifier(typed)];
