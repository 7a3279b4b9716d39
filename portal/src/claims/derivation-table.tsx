import { Table } from 'antd';
import type { Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

type Step = Claim['derivation'][number];

/** How an amount follows, step by step in the fixed order of calculation. */
export const DerivationTable = ({ derivation }: { readonly derivation: readonly Step[] }) => {
  const { t, say } = useWords();
  return (
    <Table<Step>
      size="small"
      rowKey={({ step, text }) => `${step} ${text.en}`}
      pagination={false}
      scroll={{ x: 560 }}
      dataSource={[...derivation]}
      columns={[
        { title: t('claim.step'), dataIndex: 'step', width: 70 },
        { title: t('claim.what'), key: 'what', render: (_, { text }) => say(text) },
        {
          title: t('claim.before'),
          key: 'before',
          align: 'right',
          width: 150,
          className: 'kouan-number',
          render: (_, { before }) => yuan(before),
        },
        {
          title: t('claim.after'),
          key: 'after',
          align: 'right',
          width: 150,
          className: 'kouan-number',
          render: (_, { after }) => <strong>{yuan(after)}</strong>,
        },
      ]}
    />
  );
};
