import { describe, expect, it } from 'vitest';
import { aBook, theNight } from '../support/a-book.ts';
import { aFile, aLine, coconut, egg } from '../support/a-goods-filing.ts';
import { decide, openTasks } from '../support/desks.ts';
import { applied } from '../support/rescreening.ts';

const id = 'national-retail-import-2026';
const ref = { kind: 'rescreening', id } as const;
const hazelnut = aLine({ code: '0802220000', name: '去壳榛子' });
const special = '依法不属于普通食品或依法需要注册备案管理的特殊食品除外';
const species = '列入《进出口野生动植物种商品目录》的商品除外';

type Verdict = 'approve' | 'refuse';

const nightOf = async (file: string, ...changes: readonly Parameters<typeof theNight>[2][]) => {
  const book = await aBook(file);
  const { ports } = book;
  await theNight(ports, id, ...changes);
  const asked = async () => (await openTasks(ports, ref)).filter(({ desk }) => 'role' in desk);
  const say = async (department: string, verdict: Verdict) => {
    const tasks = (await asked()).filter(({ step }) => step === `review:${department}`);
    return Promise.all(tasks.map((task) => decide(ports, `${department}-officer`, task.id, verdict)));
  };
  return { ...book, asked, say };
};

describe('a department that is asked of suspended goods and of goods that it looks at', () => {
  const looked = { list: 'zone-supervision', added: ['08011100', ''] } as const;
  const suspended = { remark: ['08022200', special] } as const;

  it('answers both by its only officer, for both are one step of the case', async () => {
    const { ports, asked, say, counts } = await nightOf(aFile(coconut, hazelnut), looked, suspended);
    expect((await asked()).map(({ step }) => step)).toEqual(Array(2).fill('review:market-supervision'));
    expect(await say('market-supervision', 'approve')).toMatchObject([
      { status: 'decided' },
      { status: 'decided' },
    ]);
    expect(await applied(ports, id)).toMatchObject({ standing: 'closed' });
    expect(await counts()).toMatchObject({ active: 2, suspended: 0 });
  });
});

describe('goods that raise questions of two departments', () => {
  const both = { remark: ['08022200', `${species};${special}`] } as const;
  const night = () => nightOf(aFile(hazelnut), both);

  it('are put to both, each counted once as goods of their owner', async () => {
    const { ports, asked } = await night();
    expect((await asked()).map(({ step }) => step).toSorted()).toEqual([
      'review:customs',
      'review:market-supervision',
    ]);
    expect(await ports.register.get('rescreening', id)).toMatchObject({
      counts: { suspended: 1, subjects: 1 },
      reviews: [{ rows: 1 }, { rows: 1 }],
    });
  });

  it('are restored when both approve, and both questions are answered by both tasks', async () => {
    const { ports, say, standing } = await night();
    for (const department of ['customs', 'market-supervision']) await say(department, 'approve');
    await applied(ports, id);
    const entry = await standing('去壳榛子');
    expect(entry).toMatchObject({ status: 'active', answered: ['endangered-species', 'special-food'] });
    expect(entry?.decidedBy).toHaveLength(2);
  });

  it.each([
    ['customs', 'market-supervision'],
    ['market-supervision', 'customs'],
  ])('are delisted when %s refuses, whatever %s says', async (refusing, approving) => {
    const { ports, say, counts } = await night();
    await say(refusing, 'refuse');
    await say(approving, 'approve');
    await applied(ports, id);
    expect(await counts()).toMatchObject({ active: 0, suspended: 0, delisted: 1 });
  });
});

describe('a question that was answered before', () => {
  it('is not put again beside a new one, where the list says the same of it', async () => {
    const { asked } = await nightOf(aFile(egg), {}, { list: 'zone-supervision', added: ['04079090', ''] });
    expect((await asked()).map(({ step }) => step)).toEqual(['review:market-supervision']);
  });
});
