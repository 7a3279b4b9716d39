import type { Claim } from '../api/schema.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { type Figure, Figures } from '../parts/figures.tsx';
import { count, yuan } from '../parts/format.ts';

const known = (label: string, fen: number | undefined, note = ''): readonly Figure[] =>
  fen === undefined ? [] : [{ label, value: yuan(fen), ...(note ? { note } : {}) }];

const onLines = ({ lines, claimedFen, accepted, acceptedFen }: Claim['totals'], t: Translate) => [
  ...known(t('claim.claimed'), claimedFen, t('claim.lines', { n: count(lines) })),
  ...known(t('claim.acceptedSum'), acceptedFen, t('claim.lines', { n: count(accepted) })),
];

/** What was brought. What is paid in advance is brought no lines for, nor is what was drawn up. */
const brought = ({ drawnUp, totals }: Claim, t: Translate): readonly Figure[] => {
  if (drawnUp) return known(t('claim.drawnUpFen'), drawnUp.fen);
  return totals.lines > 0 ? onLines(totals, t) : [];
};

/** The amounts of a claim as far as they are known. */
export const ClaimAmounts = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const { takenOff, determinedFen, allocatedFen, paidOn, recoveredFen } = claim;
  return (
    <Figures
      figures={[
        ...brought(claim, t),
        ...known(
          t('adjustment.takenOff'),
          takenOff?.lines ? takenOff.fen : undefined,
          takenOff &&
            t('adjustment.takenOffNote', { n: count(takenOff.lines), struck: count(takenOff.struck) }),
        ),
        ...known(t('claim.determined'), determinedFen),
        ...known(t('claim.allocated'), allocatedFen, paidOn && t('claim.paidOn', { day: paidOn })),
        ...known(t('claim.recovered'), recoveredFen),
      ]}
    />
  );
};
