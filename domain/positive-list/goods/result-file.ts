import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import type { Day } from '../../shared/day.ts';
import { tradeWords } from './goods-checks.ts';
import { reasonIn, shouldBeIn } from './goods-columns.ts';
import { questions } from './question.ts';
import { tasksOf } from './row-words.ts';
import type { RowOutcome, ScreenedRow, Words } from './screened-row.ts';
import { both, wordText } from './word-text.ts';

const outcomes: Readonly<Record<RowOutcome, string>> = {
  passed: '通过 passed',
  refused: '不予通过 refused',
  referred: '待判断 referred',
  defective: '需更正 to be corrected',
};

type Column = {
  readonly title: string;
  readonly cell: (row: ScreenedRow, words: Words, judgedOn: Day) => string;
};

/** What was filed under a name, in the subject's own words where the line could not be read. */
const filed =
  (key: 'hsCode' | 'name' | 'specification' | 'mode') =>
  ({ goods, typed }: ScreenedRow): string =>
    goods?.[key] ?? typed?.[key] ?? '';

const entries = (shown: ScreenedRow['entries']): string =>
  shown
    .map(({ tariff, name, remark }) => (remark ? `${tariff} ${name}（${remark}）` : `${tariff} ${name}`))
    .join('；');

const versions = ({ lists, listVersion = '' }: ScreenedRow): string =>
  lists?.map(({ id, version }) => `${id} ${version}`).join('；') ?? listVersion;

const columns: readonly Column[] = [
  { title: '行号 Line', cell: ({ line }) => csvCell(String(line)) },
  { title: '商品编号 HS code', cell: (row) => textCell(filed('hsCode')(row)) },
  { title: '商品名称 Name', cell: (row) => csvCell(filed('name')(row)) },
  { title: '规格型号 Specification', cell: (row) => csvCell(filed('specification')(row)) },
  { title: '监管方式 Mode', cell: (row) => textCell(filed('mode')(row)) },
  {
    title: '进出口 Trade',
    cell: ({ goods, typed }) => csvCell(goods ? both(tradeWords[goods.trade]) : (typed?.['trade'] ?? '')),
  },
  { title: '结果 Outcome', cell: ({ outcome }) => csvCell(outcomes[outcome]) },
  { title: '规则 Rules', cell: ({ findings }) => csvCell(findings.map(({ code }) => code).join('；')) },
  {
    title: '说明 Reasons',
    cell: ({ findings }) => csvCell(findings.map((finding) => both(reasonIn(finding))).join('；')),
  },
  {
    title: '具体情况与要求 Found and expected',
    cell: ({ findings }) =>
      csvCell(
        findings
          .flatMap((finding) => shouldBeIn(finding) ?? [])
          .map(both)
          .join('；'),
      ),
  },
  {
    title: '处理建议 What to do',
    cell: ({ findings }) => csvCell(findings.flatMap(({ next }) => (next ? [both(next)] : [])).join('；')),
  },
  // The day of submission: a list that is published later has changed nothing of this.
  { title: '判定日 Judged as of', cell: (_, __, judgedOn) => csvCell(judgedOn) },
  { title: '清单版本 List version', cell: (row) => csvCell(versions(row)) },
  { title: '匹配条目 Entry', cell: (row) => csvCell(entries(row.entries)) },
  { title: '相近条目 Nearest entries', cell: (row) => csvCell(entries(row.nearest)) },
  { title: '问题代码 Question', cell: (row) => csvCell(row.questions.join('；')) },
  {
    title: '问题 Asked',
    cell: (row) => csvCell(row.questions.map((question) => both(questions[question])).join('；')),
  },
  {
    title: '答复 Answer',
    cell: (row, words) =>
      csvCell(
        row.questions
          .map((question) => {
            const word = words[question];
            return word ? wordText(word) : '';
          })
          .join('；'),
      ),
  },
  {
    title: '答复任务 Answered in',
    cell: (row, words) => csvCell(tasksOf(row, words).join('；')),
  },
];

/** The mark by which spreadsheets know UTF-8, and the header. */
export const resultHeader = `\ufeff${csvLine(columns.map(({ title }) => csvCell(title)))}`;

/** One row of the result file; no cell of it is ever a formula. */
export const resultLine = (row: ScreenedRow, words: Words, judgedOn: Day): string =>
  csvLine(columns.map(({ cell }) => cell(row, words, judgedOn)));
