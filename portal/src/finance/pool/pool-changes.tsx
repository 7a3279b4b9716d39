import { Table } from 'antd';
import { Link } from 'react-router';
import type { Answer } from '../../api/schema.ts';
import { useActorName } from '../../case/use-case-words.ts';
import { proposalStatusWords } from '../../credit/statuses.ts';
import { useWords } from '../../language/use-words.ts';
import { moment, yuan } from '../../parts/format.ts';
import { StatusMark } from '../../parts/status-mark.tsx';

type FundLines = Answer<'listFundLines'>;
type PoolChange = FundLines['fundLines'][number]['changes'][number];

type PoolChangesProps = {
  readonly changes: readonly PoolChange[];
  readonly people: FundLines['people'];
};

/** By which documents a pool has changed: which, how much, when, and by whom. */
export const PoolChanges = ({ changes, people }: PoolChangesProps) => {
  const { t } = useWords();
  const nameOf = useActorName(people);
  return changes.length === 0 ? null : (
    <Table<PoolChange>
      size="small"
      rowKey="id"
      dataSource={changes.toReversed()}
      pagination={false}
      scroll={{ x: 760 }}
      columns={[
        {
          title: t('poolChange.changes'),
          key: 'change',
          render: (_, { id, transfer, document, documentDay }) => (
            <>
              <Link to={`/work/pool-change/${encodeURIComponent(id)}`}>
                {t(`poolChange.${transfer}`)} · {document}
              </Link>
              <div className="kouan-small kouan-muted">{documentDay}</div>
            </>
          ),
        },
        {
          title: t('finance.amount'),
          key: 'amount',
          width: 130,
          align: 'right',
          className: 'kouan-number',
          render: (_, { transfer, amountFen }) => `${transfer === 'cut' ? '−' : '+'}${yuan(amountFen)}`,
        },
        {
          title: t('poolChange.proposedBy'),
          key: 'proposed',
          width: 150,
          render: (_, { proposedBy, proposedOn }) => (
            <>
              {nameOf(proposedBy)}
              <div className="kouan-small kouan-muted">{proposedOn}</div>
            </>
          ),
        },
        {
          title: t('poolChange.confirmedBy'),
          key: 'confirmed',
          width: 150,
          render: (_, { confirmedBy, bookedAt }) =>
            confirmedBy && (
              <>
                {nameOf(confirmedBy)}
                <div className="kouan-small kouan-muted">{bookedAt && moment(bookedAt)}</div>
              </>
            ),
        },
        {
          title: t('poolChange.status'),
          key: 'status',
          width: 140,
          render: (_, { status }) => <StatusMark word={proposalStatusWords[status]} />,
        },
      ]}
    />
  );
};
