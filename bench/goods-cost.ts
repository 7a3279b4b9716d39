import { createHash } from 'node:crypto';
import { goodsFile } from '#demo/world/goods.ts';
import { rowsPerPiece } from '#domain/positive-list/goods/piece.ts';
import { aFiledSubject, aGoodsFiling, theZone } from '#test/support/a-goods-filing.ts';
import { decide, openTasks } from '#test/support/desks.ts';
import { goodsSteps } from '#test/support/goods-review.ts';
import { publishAnother, rescreeningSteps } from '#test/support/rescreening.ts';
import { countedPorts, type Step } from './counted-ports.ts';
import { costOf } from './goods-prices.ts';
import { rounded, secondsOf } from './measure.ts';

/**
 * Takes a file of goods through the very functions of the workflow, in one process on the embedded DynamoDB, and counts
 * every operation: what it would cost on AWS at list prices. Prints JSON.
 */
const rows = Number(process.argv[2] ?? 100_000);
const id = '11111111-1111-4111-8111-111111111111';
const rescreening = 'national-retail-import-2026';

const say = (text: string) => console.error(text);

const main = async () => {
  const base = await theZone();
  const counted = await countedPorts(base);
  const { ports, call, transition, stop } = counted;
  const seconds: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>) => {
    say(`${name} …`);
    seconds[name] = rounded(await secondsOf(work), 2);
  };
  const each = async (name: Step, pieces: readonly Record<string, unknown>[], step: never) => {
    transition();
    for (const piece of pieces) {
      transition();
      await call(name, step, { id, ...piece });
    }
  };

  const subject = await aFiledSubject(base);
  const { bytes } = goodsFile({ n: 1, ...subject, mode: '9610' } as never, rows, 'utf-8');
  const filing = await aGoodsFiling(base, bytes, subject, id);
  await filing.submit();
  const one = async (name: Step, step: unknown, of = id) => {
    transition(2);
    await call(name, step as never, { id: of });
  };

  await timed('split', () => one('SplitGoods', goodsSteps.SplitGoods));
  const numbers = Array.from({ length: Math.ceil(rows / rowsPerPiece) }, (_, n) => ({ piece: n + 1 }));
  await timed('screen', () => each('ScreenPiece', numbers, goodsSteps.ScreenPiece as never));
  await timed('gather', () => one('GatherGoods', goodsSteps.GatherGoods));
  for (const task of await openTasks(base, filing.ref)) {
    transition();
    const { department } = task.desk as { department: string };
    await decide(base, `${department}-officer`, task.id, 'approve');
  }
  await timed('settle', () => one('SettleGoods', goodsSteps.SettleGoods));
  await timed('enter', () => each('EnterPiece', numbers, goodsSteps.EnterPiece as never));
  await timed('join', () => one('JoinGoods', goodsSteps.JoinGoods));
  const review = counted.take();

  await publishAnother(base, { without: '04031000' });
  base.clock.moveTo('2026-03-04T16:05:00.000Z');
  const { startRescreenings } = await import('#functions/positive-list/rescreening/start-rescreenings.ts');
  await startRescreenings(base);
  const keys = base.exports.keys().filter((key) => key.startsWith('goods/active/'));
  await timed('rescreen', async () => {
    transition();
    for (const key of keys) {
      transition();
      await call('RescreenPiece', rescreeningSteps.RescreenPiece as never, { id: rescreening, key });
    }
  });
  await timed('report', () => one('ReportRescreening', rescreeningSteps.ReportRescreening, rescreening));
  const anew = counted.take();

  const standing = await filing.standing();
  console.log(
    JSON.stringify(
      {
        rows,
        rowsPerPiece,
        counts: standing?.counts,
        resultSha256: createHash('sha256')
          .update(base.exports.bytes(`goods/${id}/result.csv`))
          .digest('hex'),
        seconds,
        peakMb: rounded(process.resourceUsage().maxRSS / 1024, 0),
        review: { ...review, usDollars: costOf(review) },
        rescreening: {
          counts: (await base.register.get('rescreening', rescreening))?.counts,
          ...anew,
          usDollars: costOf(anew),
        },
        book: await ports.book.counts(subject.subjectId),
      },
      null,
      2,
    ),
  );
  await stop();
};

await main();
