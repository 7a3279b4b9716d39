import * as z from 'zod';
import {
  type CreditImport,
  type ImportCounts,
  moveCreditImport,
} from '#domain/credit/imports/credit-import.ts';
import { type LineOutcome, reportOf } from '#domain/credit/imports/import-report.ts';
import { dayOf } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { creditTermsOn } from '../effects/terms.ts';
import { reportKey } from './import-keys.ts';
import { type FiledLine, kindsOfImport } from './kinds-of-import.ts';
import { type LineRead, linesInFile } from './lines-in-file.ts';
import { storeLines } from './store-lines.ts';

const Input = z.object({ id: z.string() });
const by = 'import-entries';
/** So many records are written side by side. */
const abreast = 16;

const readImport = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<CreditImport> => {
  const item = await register.get('credit-import', id);
  if (!item) throw new NoSuchCase(`There is no import ${id}.`);
  return item;
};

const good = ({ read }: LineRead): FiledLine[] => (read.ok ? [read.value] : []);

const refusedLine = ({ line, read }: LineRead): LineOutcome[] =>
  read.ok ? [] : [{ line, outcome: 'refused', refusals: read.refusals }];

const storeAll = async (
  ports: Ports,
  { of, importedBy, changedAt }: CreditImport,
  lines: readonly LineRead[],
): Promise<LineOutcome[]> => {
  const subjects = [...Map.groupBy(lines.flatMap(good), ({ subjectId }) => subjectId)];
  const sending = { by: importedBy, at: changedAt, recorded: kindsOfImport[of].recorded };
  const outcomes: LineOutcome[] = [];
  const store = async (): Promise<void> => {
    for (let next = subjects.pop(); next; next = subjects.pop()) {
      const [subjectId, own] = next;
      const isRegistered = (await ports.register.get('subject', subjectId)) !== undefined;
      const stored = await storeLines(ports, subjectId, own, sending);
      for (const one of stored) outcomes.push({ ...one, isRegistered });
    }
  };
  await Promise.all(Array.from({ length: abreast }, store));
  return [...outcomes, ...lines.flatMap(refusedLine)].toSorted((a, b) => a.line - b.line);
};

const countsOf = (outcomes: readonly LineOutcome[]): ImportCounts => {
  const of = (wanted: LineOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted);
  return {
    lines: outcomes.length,
    recorded: of('recorded').length,
    known: of('known').length,
    refused: of('refused').length,
    unregistered: of('recorded').filter(({ isRegistered }) => isRegistered === false).length,
  };
};

/** Both are in the order of the file, a line beside its outcome. */
async function* reportTexts(
  of: CreditImport['of'],
  lines: readonly LineRead[],
  outcomes: readonly LineOutcome[],
): AsyncGenerator<string> {
  const report = reportOf(of);
  yield report.header;
  for (const [n, { written }] of lines.entries()) {
    const outcome = outcomes[n];
    if (outcome) yield report.line({ ...outcome, written });
  }
}

type Ended = {
  readonly action: 'import' | 'refuse';
  readonly counts?: ImportCounts;
  readonly findings: Refusal[];
};

const carriedOut = async (ports: Ports, item: CreditImport): Promise<Ended> => {
  const today = dayOf(item.changedAt);
  const terms = (await creditTermsOn(ports, today)) ?? { schemes: [], eventKinds: [], banKinds: [] };
  try {
    const lines = await linesInFile(ports, item, { terms, today });
    const outcomes = await storeAll(ports, item, lines);
    await ports.exports.writePieces({
      key: reportKey(item.id),
      texts: reportTexts(item.of, lines, outcomes),
      contentType: 'text/csv; charset=utf-8',
    });
    return { action: 'import', counts: countsOf(outcomes), findings: [] };
  } catch (error) {
    if (error instanceof TableUnreadable) return { action: 'refuse', findings: [...error.refusals] };
    throw error;
  }
};

/** Records every good line of a file, and reports on all of them. Cut off, it goes on where it was. */
export const importEntries = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const item = await readImport(ports, id);
  if (item.status !== 'submitted') return standingOf(ports, item);
  const { action, counts, findings } = await carriedOut(ports, item);
  const moment = momentOf(ports);
  const status = moveCreditImport(item.status, action);
  const after = changed(item, moment, { status, findings, ...(counts ? { counts } : {}) });
  const type = action === 'import' ? 'CreditImported' : 'CreditImportUnreadable';
  await ports.register.commit({
    cases: [after],
    events: [happened(type, moment, by, after, { before: item, ...(counts ? { data: counts } : {}) })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, importEntries, connectFiles);
