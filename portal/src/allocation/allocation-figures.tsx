import type { Allocation } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { type Figure, Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';

const coverageOf = ({ allocatedFen, requestedFen }: Allocation): string | undefined =>
  allocatedFen === undefined || !requestedFen
    ? undefined
    : `${(Math.floor((allocatedFen / requestedFen) * 10_000) / 100).toFixed(2)}%`;

/** The pool, what was asked of it, what was given, and what stays. */
export const AllocationFigures = ({ allocation }: { readonly allocation: Allocation }) => {
  const { t } = useWords();
  const amounts: readonly (readonly [WordKey, number | undefined])[] = [
    ['allocation.pool', allocation.poolFen],
    ['allocation.requested', allocation.requestedFen],
    ['allocation.allocated', allocation.allocatedFen],
    ['allocation.waiting', allocation.waitingFen || undefined],
    ['allocation.residue', allocation.residueFen],
  ];
  const coverage = coverageOf(allocation);
  const figures: readonly Figure[] = [
    ...amounts.flatMap(([word, fen]) => (fen === undefined ? [] : [{ label: t(word), value: yuan(fen) }])),
    ...(coverage ? [{ label: t('allocation.coverage'), value: coverage }] : []),
  ];
  return figures.length > 0 ? <Figures figures={figures} /> : <span>{t('allocation.working')}</span>;
};
