import { Table } from 'antd';
import type { Answer } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { yuan } from '../../parts/format.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { itemStatusWords } from '../statuses.ts';

type Item = Answer<'getBatch'>['items'][number];

/** Every payment of a batch, with what the bank said of it and on which line. */
export const ItemTable = ({ items }: { readonly items: readonly Item[] }) => {
  const { t } = useWords();
  return (
    <Table<Item>
      size="middle"
      rowKey="number"
      dataSource={[...items]}
      scroll={{ x: 760 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={[
        { title: t('batch.number'), dataIndex: 'number', width: 68 },
        { title: t('batch.payee'), key: 'payee', render: (_, { account }) => account.accountName },
        {
          title: t('batch.account'),
          key: 'account',
          width: 190,
          render: (_, { account }) => (
            <>
              <span className="kouan-code">{account.accountNumber}</span>
              <div className="kouan-small kouan-muted">{account.bankName}</div>
            </>
          ),
        },
        {
          title: t('batch.amount'),
          key: 'amount',
          align: 'right',
          width: 116,
          className: 'kouan-number',
          render: (_, { amountFen }) => yuan(amountFen),
        },
        {
          title: t('batch.outcome'),
          key: 'outcome',
          width: 104,
          render: (_, { status }) => <StatusMark word={itemStatusWords[status]} />,
        },
        {
          title: t('batch.reason'),
          key: 'reason',
          width: 120,
          render: (_, { bankReason, paidOn }) => bankReason ?? paidOn,
        },
      ]}
    />
  );
};
