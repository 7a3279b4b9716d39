import type { TableColumnsType } from 'antd';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { conversionText } from '#domain/subsidy/programme/currency-rule.ts';
import type { Line } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { foundText } from '../../parts/fields.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { StatusWord } from '../../parts/status-word.ts';

const outcomes: Record<Line['outcome'], StatusWord> = {
  accepted: { zh: '可计入', en: 'Accepted', tone: 'good' },
  refused: { zh: '不计入', en: 'Refused', tone: 'bad' },
};

/** By what rate an amount of another currency was reckoned, and where that was published. */
const Reckoned = ({ line: { value } }: { readonly line: Line }) =>
  value?.conversion && <div className="kouan-small kouan-muted">{conversionText(value.conversion)}</div>;

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

/** The columns that every line of the kind has, in the order of its template. */
const shownOf = (kind: ListKind) => listKinds[kind].columns.filter(({ required }) => required);

/** A line that could not be read has no parts to put under the headings; what stands there takes their room. */
const cellOf = (n: number, all: number) => (line: Line) => {
  if (line.value) return {};
  return { colSpan: n === 0 ? all : 0 };
};

const AsItStands = ({ cells }: { readonly cells: readonly string[] }) => (
  <span className="kouan-code kouan-muted">{cells.join(' ｜ ')}</span>
);

export const lineColumns = (
  t: Translate,
  language: keyof Bilingual,
  kind: ListKind,
): TableColumnsType<Line> => [
  { title: t('claim.line'), dataIndex: 'line', width: 72, align: 'right', className: 'kouan-number' },
  {
    title: t('claim.outcome'),
    key: 'outcome',
    width: 96,
    render: (_, { outcome }) => <StatusMark word={outcomes[outcome]} />,
  },
  ...shownOf(kind).map((column, n, all) => ({
    title: column[language],
    key: column.key,
    width: 112,
    onCell: cellOf(n, all.length),
    render: (_: unknown, { value, cells }: Line) =>
      value ? (
        <span className="kouan-small kouan-breaks">{value.cells[column.key]}</span>
      ) : (
        <AsItStands cells={cells ?? []} />
      ),
  })),
  {
    title: t('claim.reason'),
    key: 'reason',
    width: 260,
    render: (_, line) => (
      <>
        <Reasons line={line} />
        <Reckoned line={line} />
      </>
    ),
  },
];
