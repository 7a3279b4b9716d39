import type { ReactNode } from 'react';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { conversionText } from '#domain/subsidy/programme/currency-rule.ts';
import { adjustmentWords } from '../../adjustment/words.ts';
import { useDepartmentTitle } from '../../api/modes.ts';
import type { Line } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { foundText } from '../../parts/fields.ts';
import { yuan } from '../../parts/format.ts';
import type { RowColumn } from '../../parts/row-column.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { StatusWord } from '../../parts/status-word.ts';

const outcomes: Record<Line['outcome'], StatusWord> = {
  accepted: { zh: '可计入', en: 'Accepted', tone: 'good' },
  refused: { zh: '不计入', en: 'Refused', tone: 'bad' },
};

const adjustedMark: StatusWord = { ...adjustmentWords.adjusted, tone: 'action' };

/** What was set lower since the screening: from what to what, and why. */
const Adjusted = ({ line: { adjustment } }: { readonly line: Line }) => {
  const { say } = useWords();
  const titleOf = useDepartmentTitle();
  if (!adjustment) return null;
  const { acceptedFen, amountFen, reason, department } = adjustment;
  return (
    <div className="kouan-small">
      <strong className="kouan-number">{`${yuan(acceptedFen)} → ${yuan(amountFen)}`}</strong>{' '}
      {say(reasonText(reason.code))} {reason.text} <span className="kouan-muted">{titleOf(department)}</span>
    </div>
  );
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

/** What may be done with an accepted line. */
export type LineAct = (line: Line) => ReactNode;

const actColumn = (act: LineAct | undefined): readonly RowColumn<Line>[] =>
  act
    ? [
        {
          key: 'act',
          title: '',
          width: 84,
          // In reach however many columns the list has.
          fixed: 'right',
          render: (line) => line.outcome === 'accepted' && act(line),
        },
      ]
    : [];

export const lineColumns = (
  t: Translate,
  language: keyof Bilingual,
  kind: ListKind,
  act?: LineAct,
): readonly RowColumn<Line>[] => [
  {
    title: t('claim.line'),
    key: 'line',
    width: 64,
    align: 'right',
    className: 'kouan-number',
    render: ({ line }) => line,
  },
  {
    title: t('claim.outcome'),
    key: 'outcome',
    width: 92,
    render: ({ outcome, adjustment }) => <StatusMark word={adjustment ? adjustedMark : outcomes[outcome]} />,
  },
  ...shownOf(kind).map((column, n, all) => ({
    title: column[language],
    key: column.key,
    // As wide as the number of a parcel, which is looked for as a whole.
    width: 120,
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
    width: 208,
    render: (line) => (
      <>
        <Adjusted line={line} />
        <Reasons line={line} />
        <Reckoned line={line} />
      </>
    ),
  },
  ...actColumn(act),
];
