import { createHash } from 'node:crypto';
import { goodsFile } from '#demo/world/goods.ts';
import type { Ports } from '#functions/ports.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { splitGoods } from '#functions/positive-list/review/split-goods.task.ts';
import { aFiledSubject, aGoodsFiling, theZone } from '#test/support/a-goods-filing.ts';
import { decide, openTasks } from '#test/support/desks.ts';
import { goodsSteps } from '#test/support/goods-review.ts';
import { publishAnother, rescreeningSteps } from '#test/support/rescreening.ts';
import { countedPorts } from './counted-ports.ts';
import type { Step } from './goods-work.ts';
import { peakMb, rounded } from './measure.ts';
import { costOf, type Operations } from './prices.ts';

const id = '11111111-1111-4111-8111-111111111111';
const rescreening = 'national-retail-import-2026';

type Input = { readonly id: string; readonly piece: number; readonly key: string };
type Run = (ports: Ports, input: Input) => Promise<unknown>;

const say = (text: string) => console.error(text);

const priced = ({ operations, seconds }: { operations: Operations; seconds: object }, rows: number) => {
  const usDollars = costOf(operations);
  return { seconds, ...operations, usDollars, per100000: rounded((usDollars.total * 100_000) / rows, 4) };
};

/**
 * Takes a file of goods through the very functions of the workflow, one after another in one process on the embedded
 * DynamoDB, and holds what has passed anew; counts every operation, and what the time is spent on.
 */
export const goodsRun = async (rows: number, size: number) => {
  const base = await theZone();
  const counted = await countedPorts(base);
  const each = async (step: Step, run: Run, inputs: readonly Partial<Input>[]) => {
    say(`${step} …`);
    counted.transition();
    for (const input of inputs) {
      counted.transition();
      await counted.call(step, run as never, { id, ...input });
    }
  };

  const subject = await aFiledSubject(base);
  const { bytes } = goodsFile({ n: 1, ...subject, mode: '9610' } as never, rows, 'utf-8');
  const filing = await aGoodsFiling(base, bytes, subject, id);
  await filing.submit();
  const pieces = Array.from({ length: Math.ceil(rows / size) }, (_, n) => ({ piece: n + 1 }));
  await each('SplitGoods', (ports, input) => splitGoods(ports, input, size), [{}]);
  await each('ScreenPiece', goodsSteps.ScreenPiece, pieces);
  await each('GatherGoods', goodsSteps.GatherGoods, [{}]);
  for (const task of await openTasks(base, filing.ref)) {
    counted.transition();
    const { department } = task.desk as { department: string };
    await decide(base, `${department}-officer`, task.id, 'approve');
  }
  await each('SettleGoods', goodsSteps.SettleGoods, [{}]);
  await each('EnterPiece', goodsSteps.EnterPiece, pieces);
  await each('JoinGoods', goodsSteps.JoinGoods, [{}]);
  const review = counted.take();

  await publishAnother(base, { without: '04031000' });
  base.clock.moveTo('2026-03-04T16:05:00.000Z');
  await startRescreenings(base);
  const ofList = { id: rescreening };
  const { active } = await counted.ports.book.counts(subject.subjectId);
  const keys = base.exports.keys().filter((key) => key.startsWith('goods/active/'));
  await each(
    'RescreenPiece',
    rescreeningSteps.RescreenPiece,
    keys.map((key) => ({ ...ofList, key })),
  );
  await each('ReportRescreening', rescreeningSteps.ReportRescreening, [ofList]);
  const anew = counted.take();

  const result = base.exports.bytes(`goods/${id}/result.csv`);
  const measured = {
    rows,
    rowsPerPiece: size,
    counts: (await filing.standing())?.counts,
    resultSha256: createHash('sha256').update(result).digest('hex'),
    peakMb: rounded(peakMb() ?? Number.NaN, 0),
    review: priced(review, rows),
    rescreening: {
      active,
      ...(await base.register.get('rescreening', rescreening))?.counts,
      ...priced(anew, active),
    },
  };
  await counted.stop();
  return measured;
};
export type GoodsRun = Awaited<ReturnType<typeof goodsRun>>;
