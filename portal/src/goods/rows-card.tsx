import { Segmented } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { GoodsFiling, GoodsRow } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import { Section } from '../parts/section.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useRowColumns } from './row-columns.tsx';

type Outcome = GoodsRow['outcome'];
const outcomes = ['all', 'passed', 'refused', 'referred', 'defective'] as const;

const useRows = ({ subjectId, id, version }: GoodsFiling, outcome: Outcome | undefined) =>
  usePages<GoodsRow>(['goods-rows', id, version, outcome], async (after) => {
    const { rows, next } = await answerOf(
      api.GET('/api/applicant/subjects/{subjectId}/goods-filings/{id}/rows', {
        params: {
          path: { subjectId, id },
          query: { ...(outcome ? { outcome } : {}), ...(after ? { after } : {}) },
        },
      }),
    );
    return { items: rows, next };
  });

/** Every row of the file, by what became of it. */
export const RowsCard = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const [shown, show] = useState<(typeof outcomes)[number]>('all');
  const pages = useRows(filing, shown === 'all' ? undefined : shown);
  return (
    <Section
      flush
      title={t('goods.allRows')}
      extra={
        <Segmented
          value={shown}
          onChange={show}
          options={outcomes.map((value) => ({ value, label: t(`goods.${value}`) }))}
        />
      }
    >
      <EndlessTable
        pages={pages}
        rowKey={({ line }) => String(line)}
        columns={useRowColumns(filing.typed)}
        empty={t('goods.noRows')}
      />
    </Section>
  );
};
