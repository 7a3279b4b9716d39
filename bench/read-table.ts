import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { archiveOf } from '#functions/adapters/tables/workbook/archive.ts';
import { spooled } from '#functions/adapters/tables/workbook/spooled.ts';
import { madeTable } from './made-table.ts';
import { median, peakMb, rounded, secondsOf } from './measure.ts';

/**
 * Prints as JSON what a table of 100,000 goods costs to read, as CSV and as XLSX, each run in a process of its own, beside
 * what it costs only to unpack the XLSX. Figures depend on the machine: compare within one run.
 */
const rows = 100_000;
const runs = 5;
const megabyte = 1024 * 1024;

const read = async (path: string): Promise<number> => {
  let count = 0;
  for await (const _ of (await readTable(createReadStream(path))).rows) count += 1;
  return count;
};

const unpack = async (path: string): Promise<number> => {
  const zip = await spooled(createReadStream(path));
  const { names, part } = await archiveOf(zip);
  let bytes = 0;
  for (const name of names) for await (const piece of part(name)) bytes += piece.length;
  zip.close();
  return bytes;
};

const ways = { csv: read, xlsx: read, unpack } as const;
type Way = keyof typeof ways;
type Run = { readonly found: number; readonly ms: number; readonly beyondIdleMb: number | null };

/** One run, with the most memory that the process held beyond what it held before. */
const run = async (way: Way, path: string): Promise<Run> => {
  const idleMb = process.memoryUsage().rss / megabyte;
  let found = 0;
  const seconds = await secondsOf(async () => {
    found = await ways[way](path);
  });
  const mostMb = peakMb();
  return { found, ms: rounded(seconds * 1000, 0), beyondIdleMb: mostMb && rounded(mostMb - idleMb, 0) };
};

const ownProcess = (way: Way, path: string): Run =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), way, path], { encoding: 'utf8' }),
  );

const summary = (all: readonly Run[]) => ({
  found: all[0]?.found,
  medianMs: median(all.map(({ ms }) => ms)),
  peakMbBeyondIdle: Math.max(...all.map(({ beyondIdleMb }) => beyondIdleMb ?? Number.NaN)),
});

const compare = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-'));
  try {
    const { csv, xlsx } = madeTable(folder, rows);
    const files: Readonly<Record<Way, string>> = { csv, xlsx, unpack: xlsx };
    const measured: Record<Way, Run[]> = { csv: [], xlsx: [], unpack: [] };
    for (let n = 0; n < runs; n += 1)
      for (const way of ['csv', 'xlsx', 'unpack'] as const) measured[way].push(ownProcess(way, files[way]));
    return {
      machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version },
      table: {
        rows,
        columns: 13,
        csvMb: rounded(statSync(csv).size / megabyte),
        xlsxMb: rounded(statSync(xlsx).size / megabyte),
      },
      runs,
      csv: summary(measured.csv),
      xlsx: summary(measured.xlsx),
      unpackOnly: summary(measured.unpack),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const isWay = (way: string | undefined): way is Way => way !== undefined && way in ways;

const [, , way, path = ''] = process.argv;
console.log(JSON.stringify(isWay(way) ? await run(way, path) : compare(), null, isWay(way) ? 0 : 2));
