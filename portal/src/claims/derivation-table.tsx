import { Table } from 'antd';
import type { Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { type StepRow, tenSteps } from './ten-steps.ts';

const money = { align: 'right', width: 140, className: 'kouan-number' } as const;

/** How an amount follows, step by step in the fixed order of calculation; a step without effect says why. */
export const DerivationTable = ({ derivation }: { readonly derivation: Claim['derivation'] }) => {
  const { t, say } = useWords();
  const textOf = ({ step, state, told }: StepRow) => {
    if (told) return say(told.text);
    return t(state === 'pending' ? 'claim.stepPending' : `idleStep.${step}`);
  };
  return (
    <Table<StepRow>
      size="small"
      rowKey={({ step, told }) => `${step} ${told?.text.en}`}
      rowClassName={({ state }) => (state === 'applied' ? '' : 'kouan-idle')}
      pagination={false}
      scroll={{ x: 520 }}
      dataSource={[...tenSteps(derivation)]}
      columns={[
        { title: t('claim.step'), dataIndex: 'step', width: 70 },
        { title: t('claim.what'), key: 'what', render: (_, row) => textOf(row) },
        {
          ...money,
          title: t('claim.before'),
          key: 'before',
          render: (_, { told }) => told && yuan(told.before),
        },
        {
          ...money,
          title: t('claim.after'),
          key: 'after',
          render: (_, { told }) => told && <strong>{yuan(told.after)}</strong>,
        },
      ]}
    />
  );
};
