import { createHash } from 'node:crypto';
import { readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Line } from '#domain/subsidy/lists/line.ts';
import type { ListDefinition } from '#domain/subsidy/lists/list-definition.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import {
  acceptedParts,
  factsOf,
  repeatsLine,
  type ScreenedLine,
  totalsOf,
} from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Ports } from '../../ports.ts';
import { readLinesKey, writeLines } from '../claims/lines.ts';
import { type ClaimUnder, courseConcerns } from '../courses/planned-lines.ts';

type Read = Pick<Evidence, 'status' | 'findings'> & Partial<Evidence>;

const unreadable = (findings: readonly Refusal[]): Read => ({
  status: 'unreadable',
  findings: [...findings],
});

const nothingInIt: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '文件里只有表头，没有内容。', en: 'There is nothing under the header of the file.' },
  next: { zh: '请按模板填写后上传。', en: 'Fill in the template and upload it.' },
};

const notAskedFor: Refusal = {
  code: 'LIST-NOT-ASKED',
  severity: 'hard',
  reason: { zh: '本项目不需要这类明细。', en: 'The programme does not read this kind of list.' },
  next: { zh: '请删除该文件。', en: 'Remove the file.' },
};

type ReadLine = ReturnType<ListDefinition<unknown>['reader']>;

/** Names a person without saying who; the same person has the same name everywhere. */
const fingerprint = (personal: string): string =>
  createHash('sha256').update(`trainee ${personal}`).digest('base64url');

/** Reads row after row; the second line of one key is refused with the place of the first. */
const rowReader = (evidenceId: string, kind: ListKind, read: ReadLine) => {
  const firstLines = new Map<string, number>();
  const saidOf = (value: Line): Pick<ScreenedLine, 'outcome' | 'refusals'> => {
    const first = firstLines.get(value.key);
    if (first !== undefined) return { outcome: 'refused', refusals: [repeatsLine(kind, value, first)] };
    firstLines.set(value.key, value.line);
    return { outcome: 'accepted', refusals: [] };
  };
  const keep = listKinds[kind].kept ?? ((cells: readonly string[]) => [...cells]);
  return ({ line, cells }: Row): ScreenedLine => {
    const result = read(line, cells);
    const place = { evidenceId, kind, line };
    return result.ok
      ? { ...place, value: result.value, ...saidOf(result.value) }
      : { ...place, outcome: 'refused', cells: keep(cells), refusals: [...result.refusals] };
  };
};

/** How this programme reads lists of this kind; nothing where it reads none. */
const readerFor = (kind: ListKind, { lists, period }: Programme) => {
  const terms = lists[kind];
  // The terms of a kind fit the definition of the same kind; the compiler loses this where the kind is a variable.
  const definition = listKinds[kind] as ListDefinition<unknown>;
  return (
    terms &&
    ((header: readonly string[]) => {
      const layout = readHeader(definition.columns, header);
      if (!layout.ok) throw new TableUnreadable(layout.refusals);
      return definition.reader(terms, layout.value, { period, fingerprint });
    })
  );
};

/** Every line of the table under its header, or all that is wrong with the header. */
const readLines = async (
  rows: AsyncIterable<Row>,
  evidenceId: string,
  kind: ListKind,
  programme: Programme,
) => {
  const reader = readerFor(kind, programme);
  if (!reader) throw new TableUnreadable([notAskedFor]);
  const lines: ScreenedLine[] = [];
  let read: ReturnType<typeof rowReader> | undefined;
  for await (const row of rows) {
    if (read) lines.push(read(row));
    else read = rowReader(evidenceId, kind, reader(row.cells));
  }
  if (lines.length === 0) throw new TableUnreadable([nothingInIt]);
  return lines;
};

const saidTogether = (kind: ListKind, lines: readonly ScreenedLine[]): readonly Refusal[] =>
  listKinds[kind].together?.(lines.flatMap(({ value }) => value ?? [])) ?? [];

const invoiceNumbersOf = (lines: readonly ScreenedLine[]) => [
  ...new Set(lines.flatMap(({ value }) => value?.invoiceNumber ?? [])),
];

/** Reads a list line by line; what is said of each line is stored beside it, the sums are re-derived. */
export const readList = async (
  ports: Pick<Ports, 'evidence' | 'exports' | 'register'>,
  { id, claimId, objectKey }: Evidence,
  kind: ListKind,
  under: ClaimUnder,
): Promise<Read> => {
  const { programme } = under;
  try {
    const table = await readTable(await ports.evidence.read(objectKey));
    const lines = await readLines(table.rows, id, kind, programme);
    await writeLines(ports.exports, readLinesKey(claimId, id), lines);
    const facts = factsOf(lines);
    return {
      status: 'read',
      findings: [
        ...table.concerns,
        ...saidTogether(kind, lines),
        ...(await courseConcerns(ports, under, lines)),
      ],
      encoding: table.encoding,
      totals: totalsOf(lines),
      facts,
      estimateFen: entitle(programme.formula, { facts, ...acceptedParts(lines) }).amount,
      invoiceNumbers: invoiceNumbersOf(lines),
    };
  } catch (error) {
    if (error instanceof TableUnreadable) return unreadable(error.refusals);
    throw error;
  }
};
