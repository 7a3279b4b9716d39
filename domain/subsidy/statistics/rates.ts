import type { ClaimFigures } from './claim-figures.ts';

type Question = (figures: ClaimFigures) => boolean;
type Rate = { readonly of: Question; readonly are: Question };

const isDecided: Question = ({ marks }) => marks.includes('determined') || marks.includes('refused');

/** Each rate: among which claims, and how many of them. */
export const rates = {
  correction: { of: () => true, are: ({ marks }) => marks.includes('corrected') },
  'first-time-pass': {
    of: isDecided,
    are: ({ marks }) =>
      marks.includes('determined') && !marks.includes('corrected') && !marks.includes('opposed'),
  },
  objection: {
    of: ({ marks }) => marks.includes('announced'),
    are: ({ marks }) => marks.includes('objected'),
  },
} as const satisfies Readonly<Record<string, Rate>>;

export const rateNames = ['correction', 'first-time-pass', 'objection'] as const;
