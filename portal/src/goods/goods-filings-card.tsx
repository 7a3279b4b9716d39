import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import { rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import { useModeTitle } from '../api/modes.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { goodsFilingWord } from './statuses.ts';
import { useGoodsFilings } from './use-goods.ts';

const FileLink = ({ filing: { subjectId, id, fileName } }: { readonly filing: GoodsFiling }) => (
  <Link to={`/e/${subjectId}/goods/${id}`}>{fileName}</Link>
);

type FilingsProps = { readonly filings: readonly GoodsFiling[] };

/** The goods filings on a telephone: nothing to the side. */
const FilingCards = ({ filings }: FilingsProps) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  if (filings.length === 0) return <Empty description={t('goods.none')} />;
  return (
    <ul className="kouan-rows kouan-cards">
      {filings.map((filing) => (
        <li key={filing.id}>
          <div className="kouan-row">
            <FileLink filing={filing} />
            <StatusMark word={goodsFilingWord(filing)} />
          </div>
          <div className="kouan-small kouan-muted">
            {[modeTitle(filing.mode), filing.submittedOn].filter(Boolean).join(' · ')}
          </div>
          {filing.counts && (
            <div className="kouan-small">
              {t('goods.tally', {
                rows: count(filing.counts.rows),
                passed: count(filing.counts.passed),
                back: count(rowsToCorrect(filing)),
              })}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};

const FilingTable = ({ filings }: FilingsProps) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  const figure = { align: 'right', width: 100, className: 'kouan-number' } as const;
  const shown = (n: number | undefined) => (n === undefined ? '—' : count(n));
  return (
    <Table<GoodsFiling>
      size="middle"
      rowKey="id"
      scroll={{ x: 1000 }}
      dataSource={filings}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={t('goods.none')} /> }}
      columns={[
        {
          title: t('goods.file'),
          key: 'file',
          render: (_, filing) => <FileLink filing={filing} />,
        },
        { title: t('goods.mode'), key: 'mode', width: 190, render: (_, { mode }) => modeTitle(mode) },
        { title: t('goods.submittedOn'), dataIndex: 'submittedOn', width: 120 },
        { ...figure, title: t('goods.rows'), key: 'rows', render: (_, { counts }) => shown(counts?.rows) },
        {
          ...figure,
          title: t('goods.passed'),
          key: 'passed',
          render: (_, { counts }) => shown(counts?.passed),
        },
        {
          ...figure,
          title: t('goods.backToSubject'),
          key: 'back',
          render: (_, filing) => shown(filing.counts && rowsToCorrect(filing)),
        },
        {
          title: t('goods.status'),
          key: 'status',
          width: 190,
          render: (_, filing) => <StatusMark word={goodsFilingWord(filing)} />,
        },
      ]}
    />
  );
};

const newestFirst = (filings: readonly GoodsFiling[]) =>
  filings.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));

export const GoodsFilingsCard = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const query = useGoodsFilings(subjectId);
  const Filings = useNarrow() ? FilingCards : FilingTable;
  return (
    <Section flush title={t('goods.mine')}>
      <Loaded query={query}>{({ filings }) => <Filings filings={newestFirst(filings)} />}</Loaded>
    </Section>
  );
};
