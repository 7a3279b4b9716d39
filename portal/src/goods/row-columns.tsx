import type { TableColumnsType } from 'antd';
import { reasonIn } from '#domain/positive-list/goods/goods-columns.ts';
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
      {findings.map((finding) => (
        <div key={`${finding.code} ${finding.at} ${finding.found}`} className="kouan-small">
          <strong>{say(reasonIn(finding))}</strong> <span className="kouan-muted">{say(finding.next)}</span>
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

/** What is shown of a row: where it stands in its file, what it is, what became of it and why. */
export const useRowColumns = (typed = false): TableColumnsType<GoodsRow> => {
  const { t } = useWords();
  return [
    ...(typed ? [] : [{ title: t('goods.line'), dataIndex: 'line', width: 80, align: 'right' as const }]),
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
    { title: t('goods.reason'), key: 'reason', width: 330, render: (_, row) => <Why row={row} /> },
  ];
};
