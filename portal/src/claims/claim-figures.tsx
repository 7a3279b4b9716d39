import type { Evidence } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { count, yuan } from '../parts/format.ts';
import { sumOfEvidence } from './sums.ts';

/** What the files come to so far. */
export const ClaimFigures = ({ evidence }: { readonly evidence: readonly Evidence[] }) => {
  const { t } = useWords();
  const { accepted, refused, claimedFen, acceptedFen, estimateFen } = sumOfEvidence(evidence);
  return (
    <Figures
      figures={[
        { label: t('claim.accepted'), value: t('claim.lines', { n: count(accepted) }) },
        { label: t('claim.refused'), value: t('claim.lines', { n: count(refused) }), bad: refused > 0 },
        { label: t('claim.claimedSum'), value: yuan(claimedFen) },
        { label: t('claim.acceptedSum'), value: yuan(acceptedFen) },
        { label: t('claim.estimate'), value: yuan(estimateFen), note: t('claim.estimateNote') },
      ]}
    />
  );
};
