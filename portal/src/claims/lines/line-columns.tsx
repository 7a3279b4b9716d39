import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { conversionText } from '#domain/subsidy/programme/currency-rule.ts';
import type { Line } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { foundText } from '../../parts/fields.ts';
import type { RowColumn } from '../../parts/row-column.tsx';
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
const spanOf = (n: number, all: number) => (line: Line) => {
  if (line.value) return 1;
  return n === 0 ? all : 0;
};

const AsItStands = ({ cells }: { readonly cells: readonly string[] }) => (
  <span className="kouan-code kouan-muted">{cells.join(' ｜ ')}</span>
);

export const lineColumns = (
  t: Translate,
  language: keyof Bilingual,
  kind: ListKind,
): readonly RowColumn<Line>[] => [
  {
    title: t('claim.line'),
    key: 'line',
    width: 72,
    align: 'right',
    className: 'kouan-number',
    render: ({ line }) => line,
  },
  {
    title: t('claim.outcome'),
    key: 'outcome',
    width: 96,
    render: ({ outcome }) => <StatusMark word={outcomes[outcome]} />,
  },
  ...shownOf(kind).map((column, n, all) => ({
    title: column[language],
    key: column.key,
    width: 112,
    span: spanOf(n, all.length),
    render: ({ value, cells }: Line) =>
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
    render: (line) => (
      <>
        <Reasons line={line} />
        <Reckoned line={line} />
      </>
    ),
  },
];
