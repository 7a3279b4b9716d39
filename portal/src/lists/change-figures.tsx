import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { count } from '../parts/format.ts';

type Counts = Answer<'getAnnouncement'>['counts'];

/** How much changes, at a glance. */
export const ChangeFigures = ({ counts }: { readonly counts: Counts }) => {
  const { t } = useWords();
  return (
    <Figures
      figures={[
        { label: t('change.added'), value: count(counts.added) },
        { label: t('change.removed'), value: count(counts.removed) },
        { label: t('change.split'), value: count(counts.split) },
        { label: t('change.renamed'), value: count(counts.renamed) },
        { label: t('change.remarked'), value: count(counts.remarked) },
        { label: t('list.unchanged'), value: count(counts.unchanged) },
      ]}
    />
  );
};
