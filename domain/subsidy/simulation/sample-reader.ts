import { type Cells, cellReader, filledIn, orBlank } from '../../shared/cells.ts';
import type { Read } from '../../shared/checked.ts';
import { checkYuan, type Fen } from '../../shared/money.ts';
import { type Column, type Layout, readHeader } from '../../shared/read-table.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import { Facts, factNames } from '../programme/fact.ts';
import type { Candidate } from './candidate.ts';
import { checkAmounts, checkFact, checkNumbers } from './sample-checks.ts';

const noSuchFact = (columns: readonly Column[], name: string): Refusal => ({
  code: 'SAMPLE-FACT-UNKNOWN',
  severity: 'hard',
  at: onLine(1),
  found: name,
  expected: {
    zh: columns.map(({ zh }) => zh).join('、'),
    en: columns.map(({ en }) => en).join(', '),
  },
  reason: {
    zh: `“${name}”不是可以测算的事实，模拟不会用到它。`,
    en: `“${name}” is no fact that a programme calculates with; nothing would come of it.`,
  },
  next: { zh: '请按模板改列名，或删除该列。', en: 'Name it as the template does, or leave the column out.' },
});

const unknownIn = (columns: readonly Column[], header: readonly string[]): readonly string[] => {
  const layout = readHeader(
    columns.map((column) => ({ ...column, required: false })),
    header,
  );
  return layout.ok ? layout.value.unknown : [];
};

/** The header of a sample: what is asked must be there, and nothing that nobody would look at. */
export const readSampleHeader = (columns: readonly Column[], header: readonly string[]): Read<Layout> => {
  const layout = readHeader(columns, header);
  const refusals = [
    ...(layout.ok ? [] : layout.refusals),
    ...unknownIn(columns, header).map((name) => noSuchFact(columns, name.slice(0, 64))),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : layout;
};

const factCells: Cells = Object.fromEntries(factNames.map((name) => [name, orBlank(checkFact(name))]));

const cells = {
  candidateName: filledIn(checkText(120)),
  items: orBlank<Fen[]>(checkAmounts),
  'heads-per-course': orBlank<number[]>(checkNumbers),
  'granted-under-programme': orBlank<Fen>(checkYuan),
  'granted-in-year': orBlank<Fen>(checkYuan),
  'granted-for-matter': orBlank<Fen>(checkYuan),
};

type Half = ReturnType<ReturnType<typeof cellReader<Cells>>>;

/** A line that is too long or too short says so once. */
const refusalsOf = (own: Half, told: Half): readonly Refusal[] => {
  const [first, second] = [own, told].map((half) => (half.ok ? [] : half.refusals));
  const said = [...(first ?? []), ...(second ?? [])];
  return said.filter(({ code, at }, n) => said.findIndex((one) => one.code === code && one.at === at) === n);
};

const sevenDigits = (line: number): string => String(line).padStart(7, '0');

/** Reads a sample row by row. A blank cell is not known; who stands higher up came earlier. */
export const sampleReader = (layout: Layout) => {
  const [readOwn, readFacts] = [cellReader(cells, layout), cellReader(factCells, layout)];
  return (line: number, typed: readonly string[]): Read<Candidate> => {
    const [own, told] = [readOwn(line, typed), readFacts(line, typed)];
    if (!(own.ok && told.ok)) return { ok: false, refusals: refusalsOf(own, told) };
    const { candidateName: name, items } = own.value;
    const {
      'heads-per-course': headsPerCourse,
      'granted-under-programme': underProgrammeFen,
      'granted-in-year': inYearFen,
      'granted-for-matter': fen,
    } = own.value;
    const id = `row-${sevenDigits(line)}`;
    return {
      ok: true,
      value: {
        id,
        name,
        submittedAt: id,
        facts: Facts.parse(told.value),
        accepted: items,
        headsPerCourse,
        granted: { inYearFen, underProgrammeFen, ...(fen === undefined ? {} : { forMatter: { fen } }) },
        letPass: [],
        broughtNone: [],
      },
    };
  };
};
