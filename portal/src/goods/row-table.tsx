import { Table } from 'antd';
import type { GoodsRow } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { rowOutcomeWords } from './statuses.ts';

/** The goods as they were read, or what stands in the row where they could not be. */
const Goods = ({ row: { goods, typed } }: { readonly row: GoodsRow }) =>
  goods ? (
    <>
      {goods.name}
      <div className="kouan-small kouan-muted">{goods.specification}</div>
    </>
  ) : (
    <span className="kouan-muted">{typed?.['name'] ?? Object.values(typed ?? {}).join('，')}</span>
  );

const Why = ({ row: { findings, nearest } }: { readonly row: GoodsRow }) => {
  const { t, say } = useWords();
  return (
    <>
      {findings.map(({ code, at, found, reason, next }) => (
        <div key={`${code} ${at} ${found}`} className="kouan-small">
          <strong>{say(reason)}</strong> {next && <span className="kouan-muted">{say(next)}</span>}
        </div>
      ))}
      {nearest.length > 0 && (
        <div className="kouan-small kouan-muted">
          {t('goods.nearest')}：{nearest.map(({ tariff, name }) => `${tariff} ${name}`).join('；')}
        </div>
      )}
    </>
  );
};

/** Rows of goods with what became of each, and why. */
export const RowTable = ({ rows }: { readonly rows: readonly GoodsRow[] }) => {
  const { t } = useWords();
  return (
    <Table<GoodsRow>
      size="small"
      rowKey="line"
      dataSource={[...rows]}
      scroll={{ x: 860 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={[
        { title: t('goods.line'), dataIndex: 'line', width: 70, align: 'right' },
        {
          title: t('goods.hsCode'),
          key: 'hsCode',
          width: 120,
          render: (_, { goods, typed }) => (
            <span className="kouan-code">{goods?.hsCode ?? typed?.['hsCode']}</span>
          ),
        },
        { title: t('goods.goods'), key: 'goods', width: 220, render: (_, row) => <Goods row={row} /> },
        {
          title: t('goods.outcome'),
          key: 'outcome',
          width: 110,
          render: (_, { outcome }) => <StatusMark word={rowOutcomeWords[outcome]} />,
        },
        { title: t('goods.reason'), key: 'reason', render: (_, row) => <Why row={row} /> },
      ]}
    />
  );
};
