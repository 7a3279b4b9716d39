import { Table, type TableColumnType } from 'antd';
import type { Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { type StepRow, tenSteps } from './ten-steps.ts';

const money = { align: 'right', width: 130, className: 'kouan-number' } as const;

/** What stood there before is what came out of the step above; a telephone has no room to say it twice. */
const before = (title: string): TableColumnType<StepRow> => ({
  ...money,
  title,
  key: 'before',
  render: (_, { told }) => told && yuan(told.before),
});

/** How an amount follows, step by step in the fixed order of calculation; a step without effect says why. */
export const DerivationTable = ({ derivation }: { readonly derivation: Claim['derivation'] }) => {
  const { t, say } = useWords();
  const narrow = useNarrow();
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
      dataSource={[...tenSteps(derivation)]}
      columns={[
        { title: t('claim.step'), dataIndex: 'step', width: 60 },
        { title: t('claim.what'), key: 'what', render: (_, row) => textOf(row) },
        ...(narrow ? [] : [before(t('claim.before'))]),
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
