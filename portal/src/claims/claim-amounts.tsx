import type { Claim } from '../api/schema.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { type Figure, Figures } from '../parts/figures.tsx';
import { count, yuan } from '../parts/format.ts';

const known = (label: string, fen: number | undefined, note = ''): readonly Figure[] =>
  fen === undefined ? [] : [{ label, value: yuan(fen), ...(note ? { note } : {}) }];

/** What stood on the lines; a claim that was drawn up has none. */
const brought = ({ drawnUp, totals }: Claim, t: Translate): readonly Figure[] =>
  drawnUp
    ? known(t('claim.drawnUpFen'), drawnUp.fen)
    : [
        {
          label: t('claim.claimed'),
          value: yuan(totals.claimedFen),
          note: t('claim.lines', { n: count(totals.lines) }),
        },
        {
          label: t('claim.acceptedSum'),
          value: yuan(totals.acceptedFen),
          note: t('claim.lines', { n: count(totals.accepted) }),
        },
      ];

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
