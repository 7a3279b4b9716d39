import type { Refusal } from '#domain/shared/refusal.ts';
import type { Candidate } from '#domain/subsidy/simulation/candidate.ts';
import { sampleColumns } from '#domain/subsidy/simulation/sample-columns.ts';
import { readSampleHeader, sampleReader } from '#domain/subsidy/simulation/sample-reader.ts';
import type { Trial } from '#domain/subsidy/simulation/simulate.ts';
import { mostCandidates } from '#domain/subsidy/simulation/simulation-case.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Ports } from '../../ports.ts';
import { sampleKey } from './simulation-keys.ts';

const tooMany: Refusal = {
  code: 'SAMPLE-TOO-MANY',
  severity: 'hard',
  found: `> ${mostCandidates}`,
  expected: { zh: `不超过 ${mostCandidates} 行`, en: `at most ${mostCandidates} rows` },
  reason: { zh: '样本行数过多。', en: 'The sample holds too many rows.' },
  next: { zh: '请抽取一部分后重新上传。', en: 'Take a part of them, and upload that.' },
};

/** More than anybody mends at once, and what a row of the register holds; the rest are found when these are. */
const mostTold = 100;
/** So many are handed on together. */
const together = 1000;

/** Gathers what can be read, and what is wrong with the rest. */
const gathering = (read: ReturnType<typeof sampleReader>) => {
  const refusals: Refusal[] = [];
  let some: Candidate[] = [];
  let rows = 0;
  const handOn = (): readonly Candidate[] => {
    const gathered = some;
    some = [];
    return gathered;
  };
  return {
    take: ({ line, cells }: Row): void => {
      rows += 1;
      const row = read(line, cells);
      if (row.ok) some.push(row.value);
      else refusals.push(...row.refusals);
    },
    refuse: (): void => {
      if (rows > mostCandidates) throw new TableUnreadable([tooMany]);
      if (refusals.length > 0) throw new TableUnreadable(refusals.slice(0, mostTold));
    },
    isEnough: (): boolean => rows > mostCandidates || refusals.length > mostTold,
    isFull: (): boolean => some.length === together,
    handOn,
  };
};

/** Rows after rows, so many at a time; those that are wrong are told together at the end. */
async function* readRows(
  rows: AsyncIterable<Row>,
  read: ReturnType<typeof sampleReader>,
): AsyncGenerator<readonly Candidate[]> {
  const { take, refuse, isEnough, isFull, handOn } = gathering(read);
  for await (const row of rows) {
    take(row);
    if (isEnough()) break;
    if (isFull()) yield handOn();
  }
  refuse();
  yield handOn();
}

/** The rows of a sample. One that cannot be read spoils the whole: nobody decides on figures that leave somebody out unseen. */
export async function* sampleCandidates(
  { evidence }: Pick<Ports, 'evidence'>,
  id: string,
  { draft, today }: Trial,
): AsyncGenerator<readonly Candidate[]> {
  const table = await readTable(await evidence.read(sampleKey(id)));
  const rows = table.rows[Symbol.asyncIterator]();
  const header = await rows.next();
  const columns = sampleColumns([draft, ...(today ? [today] : [])]);
  const layout = readSampleHeader(columns, header.done ? [] : header.value.cells);
  if (!layout.ok) {
    await rows.return?.();
    throw new TableUnreadable(layout.refusals.slice(0, mostTold));
  }
  yield* readRows({ [Symbol.asyncIterator]: () => rows }, sampleReader(layout.value));
}
