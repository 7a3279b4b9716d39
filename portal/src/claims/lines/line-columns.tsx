import type { TableColumnsType } from 'antd';
import type { Line } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { foundText } from '../../parts/fields.ts';
import { yuan } from '../../parts/format.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { StatusWord } from '../../parts/status-word.ts';

const outcomes: Record<Line['outcome'], StatusWord> = {
  accepted: { zh: '可计入', en: 'Accepted', tone: 'good' },
  refused: { zh: '不计入', en: 'Refused', tone: 'bad' },
};

const Reasons = ({ line }: { readonly line: Line }) => {
  const { say } = useWords();
  return line.refusals.map(({ code, at, found, expected, reason, next }) => (
    <div key={`${code} ${at}`} className="kouan-small">
      <strong>{say(reason)}</strong>
      {foundText(found) && <span className="kouan-code">「{found}」</span>} {expected && say(expected)}{' '}
      {next && <span className="kouan-muted">{say(next)}</span>}
    </div>
  ));
};

/** What was sent, or the cells as they stand where the line could not be read. */
const Sent = ({
  line: { value, cells },
  carrierName,
}: {
  readonly line: Line;
  readonly carrierName: CarrierName;
}) =>
  value ? (
    <>
      {carrierName(value.carrier)} <span className="kouan-code">{value.waybillNumber}</span>
    </>
  ) : (
    <span className="kouan-code kouan-muted">{cells?.join(' ｜ ')}</span>
  );

/** A line that could not be read has no parts to put under the headings; what stands there takes their room. */
const wide = ({ value }: Line) => (value ? {} : { colSpan: 5 });
const yielding = ({ value }: Line) => (value ? {} : { colSpan: 0 });

export type CarrierName = (id: string) => string;

export const lineColumns = (t: Translate, carrierName: CarrierName): TableColumnsType<Line> => [
  { title: t('claim.line'), dataIndex: 'line', width: 72, align: 'right', className: 'kouan-number' },
  {
    title: t('claim.outcome'),
    key: 'outcome',
    width: 96,
    render: (_, { outcome }) => <StatusMark word={outcomes[outcome]} />,
  },
  {
    title: t('claim.waybill'),
    key: 'waybill',
    width: 200,
    onCell: wide,
    render: (_, line) => <Sent line={line} carrierName={carrierName} />,
  },
  {
    title: t('claim.sentOn'),
    key: 'sentOn',
    width: 104,
    onCell: yielding,
    render: (_, { value }) => value?.sentOn,
  },
  {
    title: t('claim.destination'),
    key: 'destination',
    width: 120,
    onCell: yielding,
    render: (_, { value }) => value?.destination,
  },
  {
    title: t('claim.fee'),
    key: 'fee',
    width: 96,
    align: 'right',
    className: 'kouan-number',
    onCell: yielding,
    render: (_, { value }) => value && yuan(value.feeFen),
  },
  {
    title: t('claim.invoice'),
    key: 'invoice',
    width: 186,
    onCell: yielding,
    render: (_, { value }) => <span className="kouan-code kouan-small">{value?.invoiceNumber}</span>,
  },
  { title: t('claim.reason'), key: 'reason', width: 280, render: (_, line) => <Reasons line={line} /> },
];
