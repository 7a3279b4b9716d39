import type { ClaimFigures } from './claim-figures.ts';

type Question = (figures: ClaimFigures) => boolean;
type Rate = { readonly of: Question; readonly are: Question };

const isDecided: Question = ({ marks }) => marks.has('determined') || marks.has('refused');

/** Each rate: among which claims, and how many of them. */
export const rates = {
  correction: { of: () => true, are: ({ marks }) => marks.has('corrected') },
  'first-time-pass': {
    of: isDecided,
    are: ({ marks }) => marks.has('determined') && !marks.has('corrected') && !marks.has('opposed'),
  },
  objection: { of: ({ marks }) => marks.has('announced'), are: ({ marks }) => marks.has('objected') },
} as const satisfies Readonly<Record<string, Rate>>;

export const rateNames = ['correction', 'first-time-pass', 'objection'] as const;
