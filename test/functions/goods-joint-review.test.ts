import { describe, expect, it } from 'vitest';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { listGoodsFilings } from '#functions/positive-list/goods/list-goods-filings.route.ts';
import { listGoodsRows } from '#functions/positive-list/goods/list-goods-rows.route.ts';
import { aFile, aLine, aSubmittedGoodsFiling, egg, jelly, resultOf } from '../support/a-goods-filing.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { decide, decideStep, openSteps, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';
const customs = 'customs-officer';
const market = 'market-supervision-officer';
const reasons = [{ code: 'NOT-ELIGIBLE', text: '境外生产企业未注册' }];
const refused = { decision: 'refuse', reasons } as const;
const except = (group: string) => ({
  decision: 'approve' as const,
  exceptions: [{ group, decision: 'refuse', reasons }],
});

/** Royal jelly and another bee product, each on a tariff line of its own: special food, for two departments. */
const pollen = aLine({ code: '0410009000', name: '蜂花粉', species: '有' });

type Given = Parameters<typeof decideStep>[4];

/** A file under review, and who answers what about it. Leads sit at commerce. */
const asked = async (...lines: readonly string[]) => {
  const filed = await aSubmittedGoodsFiling(aFile(...lines));
  const { ports, ref } = filed;
  for (const person of ['commerce-lead', customs])
    await ports.directory.give(person, {
      role: 'lead',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
  await screenGoods(ports, { id });
  const advise = async (person: string, given: Given, code = 'special-food') => {
    const step = `review:${person.replace('-officer', '')}`;
    const open = await openTasks(ports, ref);
    const task = open.find((one) => one.step === step && one.id.endsWith(code));
    return decide(ports, person, task?.id ?? '', given);
  };
  const conclude = (person: string, given: Given) => decideStep(ports, ref, person, 'joint-review', given);
  const settle = () => answerGoods(ports, { id });
  const officer = () => answerOf(ports, getGoodsCase, { person: customs, params: { id } });
  return { ...filed, advise, conclude, settle, officer };
};

/** Market supervision lets royal jelly pass, customs does not; of whatever else is asked it lets all pass. */
const disputed = async (...more: readonly string[]) => {
  const one = await asked(jelly, ...more);
  await one.advise(market, 'approve');
  await one.advise(customs, more.includes(pollen) ? except('04100041') : refused);
  if (more.includes(egg)) await one.advise(customs, 'approve', 'endangered-species');
  return { ...one, settled: await one.settle() };
};

const rowsOf = ({ ports }: Awaited<ReturnType<typeof asked>>) => resultOf(ports).slice(1);

describe('a question that two departments answer', () => {
  it('is asked of both at once, and waits for both', async () => {
    const { ports, ref, advise, settle } = await asked(jelly);
    expect(await openSteps(ports, ref)).toEqual(['review:customs', 'review:market-supervision']);
    await advise(market, 'approve');
    expect(await settle()).toMatchObject({ standing: 'under-review', waits: [{}] });
  });

  it('is settled where they agree, and nobody else is asked', async () => {
    const one = await asked(jelly);
    await one.advise(market, refused);
    await one.advise(customs, refused);
    expect(await one.settle()).toEqual({ standing: 'answered', waits: [] });
    expect((await one.ports.register.history(one.ref)).map(({ type }) => type)).not.toContain(
      'GoodsPutToJointReview',
    );
    expect((await one.standing())?.counts).toMatchObject({ refused: 1 });
  });

  it('enters the book by the word of both', async () => {
    const one = await asked(jelly);
    await one.advise(market, 'approve');
    await one.advise(customs, 'approve');
    await one.settle();
    const { items } = await one.ports.book.page(one.subject.subjectId, 'active');
    expect(items[0]?.decidedBy).toEqual([
      `goods-filing~${id}~review:market-supervision~1~special-food`,
      `goods-filing~${id}~review:customs~1~special-food`,
    ]);
  });
});

describe('advice that differs', () => {
  it('goes to the lead of the leading department, with its own days', async () => {
    const { ports, ref, settled, standing } = await disputed();
    expect(settled).toMatchObject({ standing: 'joint-review', waits: [{}] });
    expect(await openTasks(ports, ref)).toMatchObject([
      {
        id: `goods-filing~${id}~joint-review~1~special-food`,
        step: 'joint-review',
        desk: { role: 'lead', department: 'commerce' },
        dueOn: '2026-03-16',
        choices: ['approve', 'refuse'],
      },
    ]);
    expect((await standing())?.questions).toMatchObject([
      {
        advice: [
          { department: 'market-supervision', reply: { answer: 'approve', on: '2026-03-02' } },
          { department: 'customs', reply: { answer: 'refuse', reasons } },
        ],
        jointReview: { department: 'commerce' },
      },
    ]);
  });

  it('is put to joint review once, however often it is settled', async () => {
    const { ports, ref, settle, standing } = await disputed();
    const { version } = (await standing()) ?? {};
    expect(await settle()).toMatchObject({ standing: 'joint-review', waits: [{}] });
    expect(await standing()).toMatchObject({ version });
    expect(await openSteps(ports, ref)).toEqual(['joint-review']);
  });

  it('holds up no question on which departments agree, and asks about that one alone', async () => {
    const { ports, ref, standing } = await disputed(egg);
    expect(await openSteps(ports, ref)).toEqual(['joint-review']);
    const { questions = [] } = (await standing()) ?? {};
    expect(questions.map(({ code, jointReview }) => [code, jointReview?.taskId])).toEqual([
      ['endangered-species', undefined],
      ['special-food', `goods-filing~${id}~joint-review~1~special-food`],
    ]);
  });

  it('about one tariff line leaves the others as they were agreed on', async () => {
    const one = await disputed(pollen);
    const [task] = await openTasks(one.ports, one.ref);
    expect(task?.title.en).toContain('1 lines');
    expect(task?.question.en).toContain('04100041');
    await one.conclude('commerce-lead', refused);
    await one.settle();
    expect(await one.standing()).toMatchObject({ status: 'answered', counts: { passed: 1, refused: 1 } });
    const [royal, other] = rowsOf(one);
    expect(royal).toMatch(
      /不予通过 refused.*不予通过 refused（.*境外生产企业未注册）,goods-filing~.*~joint-review~1~/,
    );
    expect(other).toMatch(/通过 passed.*同意 approved,.*review:market-supervision.*；.*review:customs~1~/);
  });

  it('may be decided otherwise for some of the tariff lines in dispute', async () => {
    const one = await asked(jelly, pollen);
    await one.advise(market, 'approve');
    await one.advise(customs, refused);
    await one.settle();
    expect((await openTasks(one.ports, one.ref))[0]?.groups).toEqual(['04100041', '04100090']);
    await one.conclude('commerce-lead', except('04100090') as never);
    await one.settle();
    expect((await one.standing())?.counts).toMatchObject({ passed: 1, refused: 1 });
  });
});

describe('the joint review', () => {
  it('is what the row, the book and later officers are told', async () => {
    const one = await disputed();
    await one.conclude('commerce-lead', 'approve');
    expect(await one.settle()).toEqual({ standing: 'answered', waits: [] });
    expect(rowsOf(one)[0]).toMatch(
      /通过 passed.*同意 approved,goods-filing~[^；]*~joint-review~1~special-food$/,
    );
    const { items } = await one.ports.book.page(one.subject.subjectId, 'active');
    expect(items[0]?.decidedBy).toEqual([`goods-filing~${id}~joint-review~1~special-food`]);
    expect(await one.ports.precedents.of('04100041', 'special-food')).toMatchObject([
      { answer: 'approve', departments: ['commerce'], jointly: true },
    ]);
  });

  it('is decided by nobody who advised, and by a lead of the leading department alone', async () => {
    const one = await disputed();
    const [task] = await openTasks(one.ports, one.ref);
    expect(await one.conclude(market, 'approve')).toMatchObject({ status: 403 });
    expect(await one.conclude(customs, 'approve')).toMatchObject({
      status: 403,
      refusals: [{ code: 'TWO-STEPS' }],
    });
    expect((await openTasks(one.ports, one.ref))[0]).toEqual(task);
  });

  it('ends when the subject withdraws, and nobody is asked any more', async () => {
    const one = await disputed();
    await one.withdraw();
    expect(await openTasks(one.ports, one.ref)).toEqual([]);
    expect(await one.settle()).toEqual({ standing: 'withdrawn', waits: [] });
  });

  it('shows officers the advice side by side, from the first reply on', async () => {
    const one = await asked(jelly);
    await one.advise(customs, refused);
    expect(await one.officer()).toMatchObject({
      questions: [
        {
          advice: [
            { department: 'market-supervision' },
            { department: 'customs', reply: { answer: 'refuse', reasons, on: '2026-03-02' } },
          ],
        },
      ],
    });
    await one.advise(market, 'approve');
    await one.settle();
    await one.conclude('commerce-lead', 'approve');
    await one.settle();
    expect(await one.officer()).toMatchObject({
      questions: [
        {
          jointReview: { department: 'commerce', reply: { answer: 'approve' } },
          outcome: { answer: 'approve', exceptions: [] },
        },
      ],
    });
  });
});

describe('the owner of goods in joint review', () => {
  it('sees who was asked and who leads, and of no answer before all are', async () => {
    const one = await disputed(egg);
    const { call, ports } = one;
    const progress = { ...call, params: { subjectId: call.params.subjectId, kind: 'goods-filing', id } };
    const told = await Promise.all([
      one.seen(),
      callRoute(ports, listGoodsFilings, call),
      callRoute(ports, listGoodsRows, call),
      callRoute(ports, getProgress, progress),
    ]);
    expect(told[0]).toMatchObject({
      filing: {
        status: 'joint-review',
        questions: [{}, { departments: ['market-supervision', 'customs'], leadDepartment: 'commerce' }],
      },
      waitingFor: [{ desk: { role: 'lead', department: 'commerce' } }],
    });
    expect(JSON.stringify(told)).not.toMatch(/advice|reply|"outcome":\{|境外生产企业|NOT-ELIGIBLE/);
  });

  it('is told what came of it, and still not who advised what', async () => {
    const one = await disputed();
    await one.conclude('commerce-lead', refused);
    await one.settle();
    const seen = await one.seen();
    expect(seen).toMatchObject({
      filing: { questions: [{ leadDepartment: 'commerce', outcome: { answer: 'refuse', reasons } }] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/advice|reply/);
  });
});
