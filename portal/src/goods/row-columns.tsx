import { reasonText } from '#domain/casework/reasons.ts';
import { reasonIn, shouldBeIn } from '#domain/positive-list/goods/goods-columns.ts';
import { saidOf } from '#domain/positive-list/goods/reply.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { GoodsFiling, GoodsRow } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { listed } from '../parts/listed.ts';
import type { RowColumn } from '../parts/row-column.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { answerWords, rowOutcomeWords } from './statuses.ts';

type RowProps = { readonly row: GoodsRow };

/** The goods as they were read, or what stands in the row where they could not be. */
const Goods = ({ row: { goods, typed } }: RowProps) =>
  goods ? (
    <>
      {goods.name}
      <div className="kouan-small kouan-muted">{goods.specification}</div>
    </>
  ) : (
    <span className="kouan-muted">{typed?.['name'] ?? Object.values(typed ?? {}).join('，')}</span>
  );

const Code = ({ row: { goods, typed } }: RowProps) => (
  <span className="kouan-code">{goods?.hsCode ?? typed?.['hsCode']}</span>
);

/** A question about the file, of whom it was asked, and what came of it. */
type AskedOf = Pick<GoodsFiling['questions'][number], 'code' | 'departments' | 'outcome'>;

/** What was said at last of the row, once it was. */
const Said = ({ row, asked: { departments, outcome } }: RowProps & { readonly asked: AskedOf }) => {
  const { say, language } = useWords();
  const departmentName = useDepartmentNames();
  if (!outcome) return null;
  const { answer, reasons } = saidOf(outcome, row.goods?.hsCode.slice(0, 8));
  return (
    <div className="kouan-small">
      {listed(departments.map(departmentName), language)}：<strong>{say(answerWords[answer])}</strong>{' '}
      {reasons.map(({ code, text }) => text ?? say(reasonText(code))).join('；')}
    </div>
  );
};

/** One thing that stood against the row: why, what stands there and what should, and the way on. */
const Stands = ({ finding }: { readonly finding: GoodsRow['findings'][number] }) => {
  const { say } = useWords();
  const shouldBe = shouldBeIn(finding);
  return (
    <div className="kouan-small">
      <strong>{say(reasonIn(finding))}</strong> {shouldBe && `${say(shouldBe)} `}
      <span className="kouan-muted">{say(finding.next)}</span>
    </div>
  );
};

type Asked = readonly AskedOf[];
type WhyProps = RowProps & { readonly asked: Asked };

/** What stood against the row; of one that has passed, only what was said of it. */
const Why = ({ row, asked }: WhyProps) => {
  const { t } = useWords();
  const { findings, nearest, outcome } = row;
  const answered = asked.filter((one) => row.questions.includes(one.code) && one.outcome);
  const isOver = outcome === 'passed' && answered.length > 0;
  return (
    <>
      {answered.map((one) => (
        <Said key={one.code} row={row} asked={one} />
      ))}
      {!isOver &&
        findings.map((finding) => (
          <Stands key={`${finding.code} ${finding.at} ${finding.found}`} finding={finding} />
        ))}
      {nearest.length > 0 && (
        <div className="kouan-small kouan-muted">
          {t('goods.nearest')}：{nearest.map(({ tariff, name }) => `${tariff} ${name}`).join('；')}
        </div>
      )}
    </>
  );
};

const Outcome = ({ row: { outcome } }: RowProps) => <StatusMark word={rowOutcomeWords[outcome]} />;

/** All of a row, one thing under the other. */
const RowCard = ({ row, asked, typed }: WhyProps & { readonly typed: boolean }) => {
  const { t } = useWords();
  return (
    <>
      <div className="kouan-row">
        <span>
          {!typed && <span className="kouan-small kouan-muted">{t('goods.nthLine', { n: row.line })} </span>}
          <Code row={row} />
        </span>
        <Outcome row={row} />
      </div>
      <Goods row={row} />
      <Why row={row} asked={asked} />
    </>
  );
};

type RowsOf = {
  /** Typed one by one: there is no line of a file to point to. */
  readonly typed?: boolean | undefined;
  /** What was asked about the file, with the answers there are. */
  readonly asked?: Asked;
};

type RowColumns = { readonly columns: readonly RowColumn<GoodsRow>[]; readonly width: number };

/** What is shown of a row: where it stands in its file, what it is, what became of it and why. */
export const useRowColumns = ({ typed = false, asked = [] }: RowsOf): RowColumns => {
  const { t } = useWords();
  const narrow = useNarrow();
  const card = (row: GoodsRow) => <RowCard row={row} asked={asked} typed={typed} />;
  if (narrow) return { width: 280, columns: [{ title: t('goods.goods'), key: 'card', render: card }] };
  const line = {
    title: t('goods.line'),
    key: 'line',
    width: 64,
    align: 'right',
    render: (row: GoodsRow) => row.line,
  } as const;
  const columns: RowColumn<GoodsRow>[] = [
    ...(typed ? [] : [line]),
    { title: t('goods.hsCode'), key: 'hsCode', width: 116, render: (row) => <Code row={row} /> },
    { title: t('goods.goods'), key: 'goods', width: 180, render: (row) => <Goods row={row} /> },
    { title: t('goods.outcome'), key: 'outcome', width: 110, render: (row) => <Outcome row={row} /> },
    {
      title: t('goods.reason'),
      key: 'reason',
      width: 290,
      render: (row) => <Why row={row} asked={asked} />,
    },
  ];
  return { columns, width: 760 };
};
