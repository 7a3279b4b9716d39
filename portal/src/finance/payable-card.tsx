import { Empty, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { MakeBatch } from './make-batch.tsx';
import { usePayable } from './use-finance.ts';

type Payable = Answer<'listPayable'>;
type Row = Payable['claims'][number];

const ready: StatusWord = { zh: '可拨付', en: 'Ready', tone: 'good' };
const held: StatusWord = { zh: '暂缓', en: 'Held', tone: 'action' };

type PayableTableProps = {
  readonly payable: Payable;
  readonly chosen: readonly string[];
  readonly onChoose: (claimIds: readonly string[]) => void;
};

const PayableTable = ({ payable, chosen, onChoose }: PayableTableProps) => {
  const { t, say } = useWords();
  return (
    <Table<Row>
      size="middle"
      rowKey="claimId"
      dataSource={payable.claims}
      scroll={{ x: 760 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={t('finance.nothingPayable')} /> }}
      rowSelection={{
        // Nothing chosen means everything that can be paid, so there is nothing to choose all at once.
        hideSelectAll: true,
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: ({ reasons, subjectName }) => ({
          disabled: reasons.length > 0,
          'aria-label': subjectName,
        }),
      }}
      columns={[
        {
          title: t('finance.claim'),
          key: 'claim',
          render: (_, { claimId, subjectName }) => (
            <Link to={`/work/claim/${encodeURIComponent(claimId)}`}>{subjectName}</Link>
          ),
        },
        {
          title: t('finance.amount'),
          key: 'amount',
          align: 'right',
          width: 150,
          className: 'kouan-number',
          render: (_, { amountFen }) => (amountFen === undefined ? '—' : yuan(amountFen)),
        },
        {
          title: t('finance.status'),
          key: 'status',
          width: 110,
          render: (_, { reasons }) => <StatusMark word={reasons.length === 0 ? ready : held} />,
        },
        {
          title: t('finance.why'),
          key: 'why',
          render: (_, { reasons }) => reasons.map(({ reason }) => say(reason)).join(' '),
        },
      ]}
    />
  );
};

/** What could be paid from a fund line today, and what keeps the rest. */
export const PayableCard = ({
  fundLineId,
  title,
}: {
  readonly fundLineId: string;
  readonly title: Bilingual;
}) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const payable = usePayable(fundLineId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isMaker = me?.offices.some(({ role }) => role === 'finance-maker') ?? false;
  return (
    <Section
      flush
      title={t('finance.payable')}
      extra={
        payable.data &&
        t('finance.payableSum', { n: payable.data.payableCount, sum: yuan(payable.data.payableFen) })
      }
    >
      <Loaded query={payable}>
        {(data) => (
          <>
            <PayableTable payable={data} chosen={chosen} onChoose={setChosen} />
            {isMaker && data.payableCount > 0 && (
              <div className="kouan-table-foot">
                <MakeBatch fundLineId={fundLineId} title={title} claimIds={chosen} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
};
