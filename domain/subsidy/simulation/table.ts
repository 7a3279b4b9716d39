import type { Bilingual } from '../../shared/bilingual.ts';
import type { Fen } from '../../shared/money.ts';
import { conditionText } from '../claims/condition-outcome.ts';
import type { Programme } from '../programme/programme.ts';
import { askedTitle } from './asked.ts';
import type { Outcome } from './outcome.ts';
import type { SimulatedRow } from './row.ts';
import { moveWords, standsWords, traitValue } from './words.ts';

type Versions = { readonly draft: Programme; readonly today?: Programme | undefined };

/** Whether it is told who a row is about. */
export type Naming = 'named' | 'nameless';

/** A number, or a text; an amount is in yuan, as people calculate. */
export type TableCell = string | number;

type Column = Bilingual & {
  readonly names?: true;
  readonly cell: (row: SimulatedRow, versions: Versions) => TableCell;
};

/** Whoever opens the file may read either language. */
const both = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

const amount = (fen: Fen | undefined): TableCell => (fen === undefined ? '' : fen / 100);

const listed = (texts: readonly Bilingual[]): string => texts.map(both).join('；');

const conditionsOf = (outcome: Outcome | undefined, programme: Programme | undefined): readonly Bilingual[] =>
  (outcome?.conditions ?? []).flatMap((n) => {
    const condition = programme?.conditions[n - 1];
    return condition ? [conditionText(condition)] : [];
  });

const missingOf = ({ before, after }: SimulatedRow): readonly Bilingual[] =>
  [...new Set([...(before?.missing ?? []), ...(after.missing ?? [])])].map(askedTitle);

const valuesOf =
  (trait: 'type' | 'service' | 'size') =>
  ({ traits }: SimulatedRow) =>
    listed(traits[trait].map((value) => traitValue(trait, value)));

const columns: readonly Column[] = [
  { zh: '序号', en: 'Place', cell: ({ place }) => place },
  { zh: '名称', en: 'Name', names: true, cell: ({ name }) => name },
  { zh: '申报或行', en: 'Claim or row', names: true, cell: ({ id }) => id },
  { zh: '主体类型', en: 'Type', cell: valuesOf('type') },
  { zh: '服务类型', en: 'Service', cell: valuesOf('service') },
  { zh: '规模', en: 'Size', cell: valuesOf('size') },
  { zh: '现行结果', en: 'Today', cell: ({ before }) => (before ? both(standsWords[before.stands]) : '') },
  { zh: '现行金额（元）', en: 'Today, yuan', cell: ({ before }) => amount(before?.allocatedFen) },
  { zh: '草案结果', en: 'Draft', cell: ({ after }) => both(standsWords[after.stands]) },
  {
    zh: '草案应补金额（元）',
    en: 'Draft, entitlement, yuan',
    cell: ({ after }) => amount(after.entitledFen),
  },
  { zh: '草案分得金额（元）', en: 'Draft, allotment, yuan', cell: ({ after }) => amount(after.allocatedFen) },
  { zh: '变化', en: 'Change', cell: ({ move }) => both(moveWords[move]) },
  {
    zh: '现行未符合的条件',
    en: 'Conditions not met today',
    cell: ({ before }, { today }) => listed(conditionsOf(before, today)),
  },
  {
    zh: '草案未符合的条件',
    en: 'Conditions of the draft not met',
    cell: ({ after }, { draft }) => listed(conditionsOf(after, draft)),
  },
  { zh: '未记录的事实', en: 'Not recorded', cell: (row) => listed(missingOf(row)) },
];

/** The rows of a file that is taken away, with names or without: what stands over the cells, and the cells of each. */
export const simulatedTable = (versions: Versions, naming: Naming) => {
  const shown = columns.filter(({ names }) => naming === 'named' || !names);
  return {
    header: shown.map(both),
    cellsOf: (row: SimulatedRow): TableCell[] => shown.map(({ cell }) => cell(row, versions)),
  };
};
