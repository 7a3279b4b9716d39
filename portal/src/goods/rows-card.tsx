import { Segmented } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { GoodsFiling, GoodsRow } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import { byPlace } from '../parts/row-pages.ts';
import { Section } from '../parts/section.tsx';
import type { RowSource } from '../parts/use-pages.ts';
import { useRowColumns } from './row-columns.tsx';

type Outcome = GoodsRow['outcome'];
const outcomes = ['all', 'passed', 'refused', 'referred', 'defective'] as const;
type Shown = (typeof outcomes)[number];

const filterWords = {
  all: 'goods.everyRow',
  passed: 'goods.passed',
  refused: 'goods.refused',
  referred: 'goods.referred',
  defective: 'goods.defective',
} as const satisfies Record<Shown, WordKey>;

const rowsOf = (
  { subjectId, id, version }: GoodsFiling,
  outcome: Outcome | undefined,
): RowSource<GoodsRow> => ({
  key: ['goods-rows', id, version, outcome],
  page: byPlace((from, signal) =>
    answerOf(
      api.GET('/api/applicant/goods/{subjectId}/filings/{id}/rows', {
        params: { path: { subjectId, id }, query: { from, ...(outcome ? { outcome } : {}) } },
        signal,
      }),
    ),
  ),
});

/** Every row of the file, by what became of it. */
export const RowsCard = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const [shown, show] = useState<Shown>('all');
  const { typed, questions: asked } = filing;
  const { columns, width } = useRowColumns({ typed, asked });
  return (
    <Section
      flush
      title={t('goods.allRows')}
      extra={
        <Segmented
          className="kouan-wrapping"
          value={shown}
          onChange={show}
          options={outcomes.map((value) => ({ value, label: t(filterWords[value]) }))}
        />
      }
    >
      <EndlessTable
        key={shown}
        label={t('goods.allRows')}
        source={rowsOf(filing, shown === 'all' ? undefined : shown)}
        lineOf={typed ? undefined : ({ line }) => line}
        columns={columns}
        width={width}
        empty={t('goods.noRows')}
      />
    </Section>
  );
};
