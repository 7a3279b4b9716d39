import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type GoodsRun, goodsRun } from './goods-run.ts';

/**
 * What a file of goods would cost on AWS at list prices, by the size of its pieces. Prints JSON. Each size in a process of
 * its own, so that its memory is its own: `npm run bench:goods-cost -- <rows> <rows in a piece>`.
 */
const rows = Number(process.argv[2] ?? 100_000);
const [one] = process.argv.slice(3).map(Number);
const sizes = [1_000, 2_500, 5_000, 10_000];

/** One run with pieces of this size, in a process of its own. */
export const runOf = (ofRows: number, size: number): GoodsRun => {
  const itself = fileURLToPath(import.meta.url);
  const said = execFileSync(process.execPath, [itself, String(ofRows), String(size)], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 ** 2,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said);
};

const choice = (runs: readonly GoodsRun[]) =>
  runs.map(({ rowsPerPiece, review, rescreening, peakMb }) => ({
    rowsPerPiece,
    transitions: review.transitions,
    s3Calls: review.s3Puts + review.s3Gets,
    writeUnits: review.writeUnits,
    usDollarsPer100000: { review: review.per100000, rescreening: rescreening.per100000 },
    peakMb,
    seconds: review.seconds,
  }));

const main = async () => {
  if (one) return await goodsRun(rows, one);
  const runs = sizes.map((size) => runOf(rows, size));
  return { rows, choice: choice(runs), runs };
};

if (import.meta.main) console.log(JSON.stringify(await main(), null, 2));
