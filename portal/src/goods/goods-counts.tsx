import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { count } from '../parts/format.ts';

const outcomes = ['passed', 'refused', 'referred', 'defective'] as const;

/** How many rows there are, and what became of them. */
export const GoodsCounts = ({ counts }: { readonly counts: NonNullable<GoodsFiling['counts']> }) => {
  const { t } = useWords();
  return (
    <Figures
      figures={[
        { label: t('goods.all'), value: count(counts.rows) },
        ...outcomes.map((outcome) => ({
          label: t(`goods.${outcome}`),
          value: count(counts[outcome]),
          bad: outcome === 'refused' && counts.refused > 0,
        })),
      ]}
    />
  );
};
