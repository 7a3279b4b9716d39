import { describe, expect, it } from 'vitest';
import { acknowledgeSuspension } from '#functions/positive-list/book/acknowledge-suspension.route.ts';
import { getRescreening } from '#functions/positive-list/rescreening/get-rescreening.route.ts';
import { listGoodsInDoubt } from '#functions/positive-list/rescreening/list-goods-in-doubt.route.ts';
import { aBook, theNight } from '../support/a-book.ts';
import { aFile, coconut, dried, egg } from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { applied } from '../support/rescreening.ts';

const id = 'national-retail-import-2026';
const ref = { kind: 'rescreening', id } as const;

describe('what was suspended', () => {
  const suspended = async () => {
    const book = await aBook(aFile(coconut, egg));
    await theNight(book.ports, id, { without: '08011100' });
    const [task] = (await openTasks(book.ports, ref)).filter(({ desk }) => 'role' in desk);
    return { ...book, task };
  };

  it('is told to its owner and asked of one department, who alone is waited for', async () => {
    const { ports, task, subject } = await suspended();
    expect(task).toMatchObject({ step: 'review:commerce', choices: ['approve', 'refuse'] });
    const [told] = await ports.register.openAt({ subjectId: subject.subjectId });
    expect(told?.title.zh).toBe('1 项商品已暂停');
    const params = { subjectId: subject.subjectId, id };
    for (const _ of ['once', 'again'])
      expect(await answerOf(ports, acknowledgeSuspension, { person: subject.person, params })).toMatchObject({
        status: 'decided',
        decision: 'received',
      });
  });

  it.each([
    ['approve', { active: 2, suspended: 0, delisted: 0 }],
    ['refuse', { active: 1, suspended: 0, delisted: 1 }],
  ] as const)('is restored or delisted as the department says: %s', async (decision, expected) => {
    const { ports, task, counts } = await suspended();
    await decide(ports, 'commerce-officer', task?.id ?? '', decision);
    for (const _ of ['once', 'again'])
      expect(await applied(ports, id)).toEqual({ standing: 'closed', waits: [] });
    expect(await counts()).toMatchObject(expected);
  });

  it('is shown to whoever decides, each with its owner and what speaks against it', async () => {
    const { ports, subject } = await suspended();
    const inDoubt = { person: 'commerce-officer', params: { id } };
    expect(await answerOf(ports, listGoodsInDoubt, inDoubt)).toMatchObject({
      items: [
        {
          entry: { subjectId: subject.subjectId, goods: { name: '椰子干' } },
          subjectName: '满洲里示例商贸有限公司（0）',
          pending: 'suspended',
          findings: [{ code: 'PL-101' }],
        },
      ],
    });
    const ofNone = { ...inDoubt, params: { id: 'national-retail-import-none' } };
    expect(await refusalOf(ports, listGoodsInDoubt, ofNone)).toEqual([404, 'NOT-FOUND']);
  });

  it('is shown a page at a time through all files of findings, nothing left out', async () => {
    const { ports } = await aBook(aFile(...Array.from({ length: 150 }, (_, n) => dried(n))));
    await theNight(ports, id, { without: '08011100' });
    const [found = ''] = ports.exports.keys().filter((key) => key.includes('/findings/'));
    for (const name of ['y', 'z'])
      await ports.exports.write({
        key: `rescreenings/${id}/findings/${name}.jsonl`,
        body: ports.exports.text(found),
        contentType: 'application/jsonl',
      });
    const pageAfter = async (after?: string) => {
      const query = after === undefined ? {} : { after };
      const answer = await answerOf(ports, listGoodsInDoubt, {
        person: 'commerce-officer',
        params: { id },
        query,
      });
      // What the route answers is held against its schema, which is what is named here.
      return answer as { items: readonly { entry: { goods: { line: number } } }[]; next?: string };
    };
    const first = await pageAfter();
    const second = await pageAfter(first.next);
    const third = await pageAfter(second.next);
    expect([first, second, third].map(({ items }) => items.length)).toEqual([200, 200, 50]);
    expect(third.next).toBeUndefined();
    const lines = [first, second, third].flatMap(({ items }) => items).map(({ entry }) => entry.goods.line);
    expect([...Map.groupBy(lines, (line) => line).values()].every(({ length }) => length === 3)).toBe(true);
  });

  it('stands in a report with its owner and both grounds', async () => {
    const { ports, subject } = await suspended();
    const [, line] = ports.exports.text(`rescreenings/${id}/report.csv`).split('\r\n');
    expect(line).toContain(`"${subject.subjectId}"`);
    expect(line).toMatch(/椰子干.*2016-excerpt.*PL-101.*commerce$/);
    expect(
      await answerOf(ports, getRescreening, { person: 'customs-officer', params: { id } }),
    ).toMatchObject({
      rescreening: { counts: { suspended: 1, subjects: 1 } },
      report: { fileName: `重新比对-${id}.csv` },
    });
  });
});
