import type { TableColumnsType } from 'antd';
import type { Line } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { yuan } from '../../parts/format.ts';
import { StatusMark, type StatusWord } from '../../parts/status-mark.tsx';

const outcomes: Record<Line['outcome'], StatusWord> = {
  accepted: { zh: '可计入', en: 'Accepted', tone: 'good' },
  refused: { zh: '不计入', en: 'Refused', tone: 'bad' },
};

const Reasons = ({ line }: { readonly line: Line }) => {
  const { say } = useWords();
  return line.refusals.map(({ code, at, found, expected, reason, next }) => (
    <div key={`${code} ${at}`} className="kouan-small">
      <strong>{say(reason)}</strong>
      {found && <span className="kouan-code">「{found}」</span>} {expected && say(expected)}{' '}
      {next && <span className="kouan-muted">{say(next)}</span>}
    </div>
  ));
};

/** What was sent, or the cells as they stand where the line could not be read. */
const Sent = ({ line: { value, cells } }: { readonly line: Line }) =>
  value ? (
    <>
      {value.carrier} <span className="kouan-code">{value.waybillNumber}</span>
    </>
  ) : (
    <span className="kouan-code kouan-muted">{cells?.join('，')}</span>
  );

export const lineColumns = (t: Translate): TableColumnsType<Line> => [
  { title: t('claim.line'), dataIndex: 'line', width: 70, align: 'right', className: 'kouan-number' },
  {
    title: t('claim.outcome'),
    key: 'outcome',
    width: 100,
    render: (_, { outcome }) => <StatusMark word={outcomes[outcome]} />,
  },
  { title: t('claim.waybill'), key: 'waybill', width: 250, render: (_, line) => <Sent line={line} /> },
  { title: t('claim.sentOn'), key: 'sentOn', width: 104, render: (_, { value }) => value?.sentOn },
  {
    title: t('claim.destination'),
    key: 'destination',
    width: 90,
    render: (_, { value }) => value?.destination,
  },
  {
    title: t('claim.fee'),
    key: 'fee',
    width: 96,
    align: 'right',
    className: 'kouan-number',
    render: (_, { value }) => value && yuan(value.feeFen),
  },
  {
    title: t('claim.invoice'),
    key: 'invoice',
    width: 180,
    render: (_, { value }) => <span className="kouan-code kouan-small">{value?.invoiceNumber}</span>,
  },
  { title: t('claim.reason'), key: 'reason', width: 290, render: (_, line) => <Reasons line={line} /> },
];
