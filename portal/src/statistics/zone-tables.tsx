import { useWords } from '../language/use-words.ts';
import { count, percent, yuan } from '../parts/format.ts';
import { PlainTable } from './plain-table.tsx';
import type { Statistics } from './use-statistics.ts';

export const DepartmentTable = ({ departments }: Pick<Statistics, 'departments'>) => {
  const { t, say } = useWords();
  return (
    <PlainTable
      title={t('statistics.departments')}
      rows={departments}
      keyOf={({ department }) => department}
      columns={[
        { title: t('statistics.department'), figure: false, of: ({ title }) => say(title) },
        { title: t('statistics.asked'), of: ({ asked }) => count(asked) },
        { title: t('statistics.answeredLate'), of: ({ answeredLate }) => count(answeredLate) },
        { title: t('statistics.openLate'), of: ({ openLate }) => count(openLate) },
      ]}
    />
  );
};

export const PoolTable = ({ pools }: Pick<Statistics, 'pools'>) => {
  const { t, say } = useWords();
  return (
    <PlainTable
      title={t('statistics.pools')}
      rows={pools}
      keyOf={({ fundLineId }) => fundLineId}
      columns={[
        { title: t('statistics.fundLine'), figure: false, of: ({ title }) => say(title) },
        { title: t('statistics.pool'), of: ({ poolFen }) => yuan(poolFen) },
        { title: t('finance.reserved'), of: ({ reservedFen }) => yuan(reservedFen) },
        { title: t('finance.committed'), of: ({ committedFen }) => yuan(committedFen) },
        { title: t('finance.paid'), of: ({ paidFen }) => yuan(paidFen) },
        { title: t('finance.recovered'), of: ({ recoveredFen }) => yuan(recoveredFen) },
        { title: t('statistics.use'), of: ({ use }) => (use === undefined ? '—' : percent(use)) },
      ]}
    />
  );
};
