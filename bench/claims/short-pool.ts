import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { aDetermined, aWindow, claimOf, subjectOf, windowRef } from '#test/support/a-window.ts';
import { carrying } from '#test/support/carrying.ts';
import { aSubject } from '#test/support/some-cases.ts';
import { rounded, secondsOf } from '../measure.ts';
import { type Deployed, invocations } from './deployed.ts';
import { each, operationsOf } from './operations.ts';
import { provenBooks } from './proven-books.ts';
import { type Recorded, recordedPorts } from './recorded-ports.ts';

const steps = { SharePool: sharePool, AnnounceAllocation: announceAllocation, CloseNotice: closeNotice };
const endOfNotice = '2026-08-09T16:00:00.000Z';

/** From 1,000 to some 10,000 yuan, no two neighbours alike. */
const amountOf = (n: number) => 100_000 + ((n * 7_919) % 900_001);

/** Three fifths of what is determined, and an odd fen that no rounding down to whole yuan can share out. */
const poolFor = (amounts: readonly number[]) =>
  Math.floor(amounts.reduce((sum, amount) => sum + amount, 0) * 0.6) + 1;

/** The claims as a review leaves them, each with its subject, before the clock of the bench starts. */
const prepared = async (count: number, like: Claim) => {
  const recorded = await recordedPorts();
  const amounts = Array.from({ length: count }, (_, n) => amountOf(n));
  const poolFen = poolFor(amounts);
  const claims = amounts.map((amount, n) =>
    aDetermined(n, amount, {
      ...like,
      id: claimOf(n),
      subjectId: subjectOf(n),
      version: 1,
      determinedFen: fen(amount),
    }),
  );
  const window = await aWindow({ claims, poolFen, ports: recorded.ports });
  for (let from = 0; from < count; from += 100) {
    const numbers = Array.from({ length: Math.min(100, count - from) }, (_, n) => from + n);
    const cases = numbers.map((n) =>
      aSubject({ id: subjectOf(n), creditCode: subjectOf(n), name: `基准申报${n}有限公司` }),
    );
    await window.ports.register.commit({ cases, events: [] });
  }
  return { recorded, window, poolFen };
};

/** A closed window whose pool does not suffice, from its preparation until every claim has its money set aside. */
export const shortPool = async (
  count: number,
  like: Claim,
  system: Deployed,
  say: (text: string) => void,
) => {
  say(`${count} determined claims, and their subjects …`);
  const { recorded, window, poolFen } = await prepared(count, like);
  const storedBefore = recorded.storedMb();
  recorded.take();
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-window-'));
  const { counted, called, take } = invocations(system);
  const done: Record<string, Recorded> = {};
  const seconds: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>) => {
    say(`${name} …`);
    seconds[name] = rounded(await secondsOf(work), 1);
    done[name] = recorded.take();
  };
  const execution = carrying(window.ports, system.machine('Allocation'), counted(steps), {
    journalFile: join(folder, 'journal.sqlite'),
    leave: recorded.leave,
  });

  await timed('shareOut', async () => {
    await called('OfficerDoor', window.prepare);
    await execution.start(windowRef);
  });
  await timed('announce', async () => {
    await called('OfficerDoor', () => window.decide('approve'));
    await execution.settle();
  });
  await timed('reserve', async () => {
    await execution.moveTo(endOfNotice);
    await called('FollowEvents', () => serveNow(window.ports));
  });
  say('What was reserved is counted …');
  const proof = await provenBooks(window, poolFen, count);
  const path = await execution.path();
  execution.close();
  const storedMb = recorded.storedMb() - storedBefore;
  await recorded.stop();
  rmSync(folder, { recursive: true, force: true });
  const all = Object.values(done);
  const sum = (of: (one: Recorded) => number) => all.reduce((so, one) => so + of(one), 0);
  const carried = { ...take(), transitions: path.length, requests: 2 };
  const perClaim = (value: number) => rounded(value / count, 2);
  return {
    one: each(operationsOf(all, carried), count),
    told: {
      claims: count,
      claimBytes: Buffer.byteLength(JSON.stringify(like)),
      seconds,
      claimsPerSecond: rounded(count / Object.values(seconds).reduce((so, one) => so + one, 0), 1),
      proof,
      perClaim: {
        writeUnits: perClaim(sum(({ writeUnits }) => writeUnits)),
        writeUnitsByStep: Object.fromEntries(
          Object.entries(done).map(([name, { writeUnits }]) => [name, perClaim(writeUnits)]),
        ),
        readUnits: perClaim(sum(({ readUnits }) => readUnits)),
        rows: perClaim(sum(({ rows }) => rows)),
        rowBytes: perClaim(sum(({ rowBytes }) => rowBytes)),
        fileBytes: perClaim(sum(({ fileBytes }) => fileBytes)),
      },
      transitions: path.length,
      storedMb: rounded(storedMb, 0),
    },
  };
};
