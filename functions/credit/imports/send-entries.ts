import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import type { Imported } from '#domain/credit/imports/credit-import.ts';
import { importColumns } from '#domain/credit/imports/import-columns.ts';
import type { LineOutcome } from '#domain/credit/imports/import-report.ts';
import { layoutOf } from '#domain/credit/imports/line-reader.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { kindsOfImport, type Reading } from './kinds-of-import.ts';
import { storeLines } from './store-lines.ts';

/** What an answer within its time can hold; what is more comes as a file, or as further calls. */
const mostEntries = 200;

/** The same columns as in a file, under the names that a program gives them. */
export const entriesOf = <E extends z.ZodType>(entry: E) =>
  z.object({ entries: z.array(entry).min(1).max(mostEntries) });

export const Outcomes = z.object({
  outcomes: z.array(
    z.object({
      /** The place in what was sent, the first being 1. */
      line: z.int(),
      outcome: z.enum(['recorded', 'known', 'refused']),
      refusals: z.array(Refusal),
    }),
  ),
});

type Entry = Readonly<Record<string, string | number | undefined>>;

const readAll = (of: Imported, entries: readonly Entry[], reading: Reading) => {
  const columns = importColumns[of];
  const readLine = kindsOfImport[of].reader(reading, layoutOf(columns));
  return entries.map((entry, n) => ({
    line: n + 1,
    read: readLine(
      n + 1,
      columns.map(({ key }) => String(entry[key] ?? '')),
    ),
  }));
};

const toldOf = ({ line, outcome, refusals }: LineOutcome) => ({ line, outcome, refusals: [...refusals] });

/** Entries from another system: each recorded, known or refused by itself, exactly as a line of a file would be. */
export const sendEntries = async (
  ports: Ports,
  actor: Actor,
  of: Imported,
  entries: readonly Entry[],
): Promise<z.input<typeof Outcomes> | Refused> => {
  const { now, today } = momentOf(ports);
  const terms = await termsToRecordBy(ports, actor, today);
  if (terms instanceof Refused) return terms;
  const lines = readAll(of, entries, { terms, today });
  const good = lines.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const sending = { by: actor.person, at: now, recorded: kindsOfImport[of].recorded };
  const stored = await Promise.all(
    [...Map.groupBy(good, ({ subjectId }) => subjectId)].map(([subjectId, own]) =>
      storeLines(ports, subjectId, own, sending),
    ),
  );
  const bad = lines.flatMap(({ line, read }): LineOutcome[] =>
    read.ok ? [] : [{ line, outcome: 'refused', refusals: read.refusals }],
  );
  return { outcomes: [...stored.flat(), ...bad].toSorted((a, b) => a.line - b.line).map(toldOf) };
};
