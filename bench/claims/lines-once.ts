import { expectThat } from '#demo/patience.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { aReadyClaim } from '#test/support/a-claim.ts';
import { aZone } from '#test/support/a-zone.ts';
import { rounded, secondsOf } from '../measure.ts';
import { recordedPorts } from './recorded-ports.ts';

const linesEach = 10_000;
/** Of a hundred lines, one stands twice in its own file and one in the claim before. */
const share = 0.01;

const numberOf = (claim: number, line: number) => `SF${claim}X${String(line).padStart(7, '0')}`;

/** The lines of a claim: first those of the claim before, then its own, then the first of these once more. */
const parcelsOf = (claim: number, lines: number) => {
  const repeated = Math.floor(lines * share);
  const before = claim === 0 ? 0 : repeated;
  const own = lines - before - repeated;
  const numbers = [
    ...Array.from({ length: before }, (_, n) => numberOf(claim - 1, n)),
    ...Array.from({ length: own }, (_, n) => numberOf(claim, n)),
    ...Array.from({ length: repeated }, (_, n) => numberOf(claim, n)),
  ];
  return { parcels: numbers.map((number) => ({ number, yuan: '10' })), refused: before + repeated };
};

/**
 * Files of waybills, each number of which may live in one claim only: read and screened by the functions that do so, the
 * numbers taken in the embedded DynamoDB. What is refused is just what was repeated.
 */
export const linesOnce = async (lines: number, say: (text: string) => void) => {
  const recorded = await recordedPorts();
  const ports = await aZone({ ports: recorded.ports });
  const size = Math.min(lines, linesEach);
  const claims = Math.ceil(lines / size);
  const seconds = { read: 0, screen: 0, numbers: 0 };
  const found = { lines: 0, refused: 0 };
  recorded.take();
  for (let n = 0; n < claims; n += 1) {
    const { parcels, refused } = parcelsOf(n, size);
    const start = performance.now();
    const { submit, ref, standing } = await aReadyClaim(ports, n, parcels);
    seconds.read += (performance.now() - start) / 1000;
    await submit();
    recorded.takeNumberingSeconds();
    seconds.screen += await secondsOf(() => screenClaim(ports, ref));
    seconds.numbers += recorded.takeNumberingSeconds();
    const totals = (await standing())?.totals;
    expectThat(
      totals?.lines === size && totals.refused === refused,
      `of ${size} lines ${refused} are refused: ${JSON.stringify(totals)}`,
    );
    found.lines += totals?.lines ?? 0;
    found.refused += totals?.refused ?? 0;
    say(`${found.lines} lines, ${found.refused} of them twice …`);
  }
  const { writeUnits } = recorded.take();
  const storedMb = recorded.storedMb();
  await recorded.stop();
  return {
    ...found,
    claims,
    seconds: Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, rounded(value)])),
    linesPerSecond: {
      screened: rounded(found.lines / seconds.screen, 0),
      numbersTaken: rounded(found.lines / seconds.numbers, 0),
    },
    writeUnitsPerLine: rounded(writeUnits / found.lines, 2),
    storedMb: rounded(storedMb, 0),
  };
};
