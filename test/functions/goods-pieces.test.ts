import { describe, expect, it } from 'vitest';
import { rowsPerPiece } from '#domain/positive-list/goods/piece.ts';
import { enterPiece } from '#functions/positive-list/review/enter-piece.task.ts';
import { gatherGoods } from '#functions/positive-list/review/gather-goods.task.ts';
import { screenPiece } from '#functions/positive-list/review/screen-piece.task.ts';
import { splitGoods } from '#functions/positive-list/review/split-goods.task.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  dried,
  egg,
  resultOf,
  theZone,
  turtle,
} from '../support/a-goods-filing.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

describe('a file of more rows than a piece holds', () => {
  const rows = rowsPerPiece * 2 + 7;
  const aLargeFile = () =>
    aSubmittedGoodsFiling(aFile(...Array.from({ length: rows - 1 }, (_, n) => dried(n)), dried(3)));

  it('is answered row by row in the order of the file, and enters the book', async () => {
    const { ports, subject, standing } = await aLargeFile();
    await screenGoods(ports, { id });
    expect((await standing())?.counts).toMatchObject({ rows, passed: rows - 1, defective: 1 });
    expect(await ports.progress.of(id)).toEqual({ pieces: 3, rows, screened: 3, entered: 3 });
    const lines = resultOf(ports).slice(1);
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: rows }, (_, n) => n + 2),
    );
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: rows - 1 });
  });

  it('finds the same goods again, also where they stood in another piece', async () => {
    const { ports } = await aLargeFile();
    await screenGoods(ports, { id });
    expect(resultOf(ports).at(-1)).toMatch(/to be corrected,GOODS-TWICE,.*第 5 行/);
  });
});

/** Done once, and once more. */
const again = async <T>(step: () => Promise<T>): Promise<T> => {
  await step();
  return step();
};

describe('every step', () => {
  it('may be done twice', async () => {
    const { ports, subject, standing } = await aSubmittedGoodsFiling(aFile(coconut, egg));
    expect(await again(() => splitGoods(ports, { id }))).toMatchObject({ pieces: 1 });
    await again(() => screenPiece(ports, { id, piece: 1 }));
    expect(await again(() => gatherGoods(ports, { id }))).toMatchObject({ standing: 'under-review' });
    const [task] = await openTasks(ports, { kind: 'goods-filing', id });
    await decide(ports, 'customs-officer', task?.id ?? '', 'approve');
    expect(await again(() => answerGoods(ports, { id }))).toMatchObject({ standing: 'answered' });
    expect(await standing()).toMatchObject({ counts: { passed: 2 } });
    expect(await enterPiece(ports, { id, piece: 1 })).toEqual({ rows: 0 });
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 2 });
  });

  it('judges what was split, whatever is uploaded later', async () => {
    const { ports, standing } = await aSubmittedGoodsFiling(aFile(coconut));
    await splitGoods(ports, { id });
    ports.evidence.put(`goods/${id}/goods`, aFile(egg, turtle));
    await screenGoods(ports, { id });
    expect(await standing()).toMatchObject({ status: 'answered', counts: { rows: 1, passed: 1 } });
  });
});

describe('an entry of the book', () => {
  it('says from which line it came, by which list and by whose word', async () => {
    const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut, egg));
    await screenGoods(ports, { id });
    const [task] = await openTasks(ports, { kind: 'goods-filing', id });
    await decide(ports, 'customs-officer', task?.id ?? '', 'approve');
    await answerGoods(ports, { id });
    const { items } = await ports.book.page(subject.subjectId, 'active');
    expect(items.toSorted((a, b) => a.goods.line - b.goods.line)).toMatchObject([
      {
        filingId: id,
        goods: { line: 2 },
        listId: 'national-retail-import',
        listVersion: '2016-excerpt',
        answered: [],
        decidedBy: [],
      },
      { goods: { line: 3 }, answered: ['endangered-species'], decidedBy: [task?.id] },
    ]);
    expect(ports.exports.text(`goods/active/${id}/00001.jsonl`).trim().split('\n')).toHaveLength(2);
  });
});

describe('goods that are filed already', () => {
  /** A second file of the same subject, through to its answer. */
  const andAnother = async (first: string, second: string) => {
    const filed = await aSubmittedGoodsFiling(first);
    await screenGoods(filed.ports, { id });
    const next = await aGoodsFiling(filed.ports, second, filed.subject, other);
    await next.submit();
    await screenGoods(filed.ports, { id: other });
    return { ...filed, next };
  };

  it('are held off, with the file and the line where they stand', async () => {
    const { ports, next } = await andAnother(aFile(dried(1), coconut), aFile(dried(2), coconut));
    expect((await next.standing())?.counts).toMatchObject({ passed: 1, defective: 1 });
    expect(resultOf(ports, other)[2]).toMatch(/to be corrected,GOODS-FILED,.*“商品.csv”第 3 行/);
  });

  it('may be filed by another subject', async () => {
    const { ports } = await aSubmittedGoodsFiling(aFile(coconut));
    await screenGoods(ports, { id });
    const next = await aGoodsFiling(ports, aFile(coconut), await aFiledSubject(ports, '9610', 1), other);
    await next.submit();
    await screenGoods(ports, { id: other });
    expect((await next.standing())?.counts).toMatchObject({ passed: 1 });
  });

  it('are entered by one of two files that are screened in the same second', async () => {
    const ports = await theZone();
    const subject = await aFiledSubject(ports);
    const files = [
      await aGoodsFiling(ports, aFile(coconut), subject, id),
      await aGoodsFiling(ports, aFile(coconut), subject, other),
    ];
    for (const file of files) await file.submit();
    for (const one of [id, other]) {
      await splitGoods(ports, { id: one });
      await screenPiece(ports, { id: one, piece: 1 });
    }
    for (const one of [id, other]) await screenGoods(ports, { id: one });
    const counts = await Promise.all(files.map(async ({ standing }) => (await standing())?.counts));
    expect(counts.map((one) => one?.passed)).toEqual([1, 0]);
    expect(resultOf(ports, other)[1]).toContain('GOODS-FILED');
  });
});

describe('one question about many tariff lines', () => {
  const quail = aLine({ code: '0407909000', name: '鹌鹑蛋' });
  const nest = aLine({ code: '0410009000', name: '燕窝' });
  const asked = async (...lines: readonly string[]) => {
    const filed = await aSubmittedGoodsFiling(aFile(...lines));
    await screenGoods(filed.ports, { id });
    const [task] = (await openTasks(filed.ports, filed.ref)).filter(({ id: one }) => one.endsWith('species'));
    const answer = (exceptions: readonly unknown[]) =>
      decide(filed.ports, 'customs-officer', task?.id ?? '', { decision: 'approve', exceptions } as never);
    return { ...filed, task, answer };
  };

  it('names them, those with most rows first', async () => {
    const { standing, task } = await asked(quail, nest, quail.replace('500克', '1千克'));
    expect((await standing())?.questions[0]).toMatchObject({
      code: 'endangered-species',
      groups: [
        { group: '04079090', rows: 2 },
        { group: '04100090', rows: 1 },
      ],
    });
    expect(task?.groups).toEqual(['04079090', '04100090']);
  });

  it('may be answered otherwise for some of them', async () => {
    const { ports, ref, answer, standing } = await asked(quail, nest);
    const reasons = [{ code: 'NOT-ELIGIBLE' }];
    await answer([{ group: '04079090', decision: 'refuse', reasons }]);
    for (const { id: task, step } of await openTasks(ports, ref))
      await decide(ports, `${step.slice('review:'.length)}-officer`, task, 'approve');
    await answerGoods(ports, { id });
    expect((await standing())?.counts).toMatchObject({ passed: 1, refused: 1 });
    expect(resultOf(ports)[1]).toMatch(/鹌鹑蛋.*refused/);
  });

  it.each([
    ['a group that is not asked about', [{ group: '99999999', decision: 'approve' }], 'GROUP-UNKNOWN'],
    ['a refusal without a reason', [{ group: '04079090', decision: 'refuse' }], 'REASON-NEEDED'],
    ['an answer that is not offered', [{ group: '04079090', decision: 'return' }], 'DECISION-NOT-OFFERED'],
    [
      'the same group twice',
      [
        { group: '04079090', decision: 'approve' },
        { group: '04079090', decision: 'approve' },
      ],
      'GROUP-UNKNOWN',
    ],
  ])('refuses %s', async (_, exceptions, code) => {
    const { answer } = await asked(quail, nest);
    expect(await answer(exceptions)).toMatchObject({ status: 422, refusals: [{ code }] });
  });

  it('names none where there is one only', async () => {
    const { standing } = await asked(quail);
    expect((await standing())?.questions[0]?.groups).toBeUndefined();
  });
});
