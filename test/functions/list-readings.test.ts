import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { compareListVersion } from '#functions/positive-list/adoption/compare-list-version.route.ts';
import { getListVersion } from '#functions/positive-list/adoption/get-list-version.route.ts';
import { listDraftEntries } from '#functions/positive-list/adoption/list-draft-entries.route.ts';
import { readRemark } from '#functions/positive-list/adoption/read-remark.route.ts';
import { lookUpEntry } from '#functions/positive-list/lists/look-up-entry.route.ts';
import { aFile, aFiledSubject, aGoodsFiling, aLine } from '../support/a-goods-filing.ts';
import { aListVersion, asCsv, officialTable } from '../support/a-list-version.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { openSteps } from '../support/desks.ts';
import { screenGoods } from '../support/goods-review.ts';

const why = '公告附注：只限原味酸乳';
const says = [{ kind: 'product-name', concern: 'product-name', names: ['原味酸乳'] }];
const yoghurt = { tariff: '04031000', name: '酸乳' };
const departments = ['commerce', 'customs', 'market-supervision'];

/** A draft with the official table in it, and a way to say how a remark is to be read. */
const aDraft = async () => {
  const draft = await aListVersion();
  await draft.upload(asCsv(officialTable));
  const calling = (body: object, { tariff, name } = yoghurt) => ({
    person: 'steward',
    params: { id: draft.id, tariff },
    body: { name, why, ...body },
  });
  return {
    ...draft,
    calling,
    read: (body: object, entry = yoghurt) => callRoute(draft.ports, readRemark, calling(body, entry)),
    entries: () => answerOf(draft.ports, listDraftEntries, draft.call),
    file: (person = 'steward') => answerOf(draft.ports, getListVersion, { person, params: { id: draft.id } }),
  };
};

/** The draft, through opinions and confirmation, to its publication. */
const published = async ({ propose, ask, say, gather, publish }: Awaited<ReturnType<typeof aDraft>>) => {
  await propose();
  await ask();
  for (const department of departments) await say(`${department}-officer`, `review:${department}`, 'approve');
  await gather();
  await say('approver', 'confirm-list', 'approve');
  return publish();
};

describe('a steward', () => {
  it('may say how a remark is to be read, and why; the text stays, and saying it twice says it once', async () => {
    const draft = await aDraft();
    for (const _ of ['once', 'again']) await draft.read({ says });
    expect(await draft.entries()).toMatchObject({
      entries: [
        { remark: '', remarks: [] },
        {
          ...yoghurt,
          remark: '仅限网购保税商品',
          reading: { says, why, by: 'steward', on: '2026-03-02' },
          remarks: [{ kind: 'product-name', text: '仅限网购保税商品', words: { zh: '仅限原味酸乳' } }],
        },
        { remarks: [{}] },
      ],
    });
    expect((await draft.standing())?.readings).toHaveLength(1);
    expect(await draft.file()).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'ListRemarkRead', data: { ...yoghurt, says, why } }),
      ]),
    });
  });

  it('may leave a remark to a person, and give it back to the machine', async () => {
    const draft = await aDraft();
    await draft.read({ says: [{ kind: 'unknown', concern: 'unknown' }] });
    expect(await draft.entries()).toMatchObject({ entries: [{}, { remarks: [{ decidable: false }] }, {}] });
    expect(await draft.file()).toMatchObject({ askedOfPeople: { always: 2, sometimes: 0 } });
    await draft.read({});
    expect(await draft.entries()).toMatchObject({
      entries: [{}, { remarks: [{ kind: 'mode', decidable: true }] }, {}],
    });
    expect(await draft.file()).toMatchObject({ askedOfPeople: { always: 1, sometimes: 0 } });
    expect((await draft.standing())?.readings).toEqual([]);
  });

  it.each<[string, object, typeof yoghurt, readonly [number, string]]>([
    ['without a reason', { says, why: ' ' }, yoghurt, [422, 'TEXT-LENGTH']],
    ['of an entry that is not there', { says }, { ...yoghurt, name: '黄油' }, [422, 'LIST-ENTRY-UNKNOWN']],
    [
      'of an entry without a remark',
      { says },
      { tariff: '04029100', name: '浓缩但未加糖的非固状乳及奶油' },
      [422, 'LIST-REMARK-BLANK'],
    ],
  ])('says nothing %s', async (_, body, entry, refusal) => {
    const { ports, calling } = await aDraft();
    expect(await refusalOf(ports, readRemark, calling(body, entry))).toEqual(refusal);
  });

  it('says it in a draft only, and nobody else says it', async () => {
    const { ports, calling, propose } = await aDraft();
    expect(await refusalOf(ports, readRemark, { ...calling({ says }), person: 'approver' })).toEqual([
      403,
      'ROLE-NEEDED',
    ]);
    await propose();
    expect(await refusalOf(ports, readRemark, calling({ says }))).toEqual([409, 'LIST-VERSION-NOT-NOW']);
  });

  it('says no more than a case can hold', async () => {
    const draft = await aListVersion();
    const many = Array.from({ length: 500 }, (_, n) => [`${n + 1}`, '04031000', `酸乳${n}`, '仅限原味']);
    await draft.upload(asCsv([...officialTable.slice(0, 3), ...many]));
    const long = { says, why: '理'.repeat(500) };
    const read = (n: number) =>
      callRoute(draft.ports, readRemark, {
        person: 'steward',
        params: { id: draft.id, tariff: '04031000' },
        body: { name: `酸乳${n}`, ...long },
      });
    let answer = await read(0);
    let n = 1;
    while (!(answer instanceof Refused) && n < 500) {
      answer = await read(n);
      n += 1;
    }
    expect(answer).toMatchObject({ status: 409, refusals: [{ code: 'LIST-SAID-TOO-MUCH' }] });
    expect(Buffer.byteLength(JSON.stringify(await draft.standing()))).toBeLessThan(400_000);
  });
});

describe('the same file, read again', () => {
  it('keeps how its remarks are read; another file that says otherwise is told of what no longer applies', async () => {
    const draft = await aDraft();
    await draft.read({ says });
    await draft.upload(asCsv(officialTable));
    expect(await draft.file()).toMatchObject({ placement: { warnings: [] } });
    expect(await draft.entries()).toMatchObject({ entries: [{}, { reading: { says } }, {}] });
    const otherwise = officialTable.map((row) =>
      row.map((cell) => cell.replace('仅限网购保税商品', '仅限直购')),
    );
    await draft.upload(asCsv(otherwise));
    expect(await draft.file()).toMatchObject({
      placement: { warnings: [{ code: 'LIST-READING-LOST', found: '04031000 酸乳' }] },
    });
    expect(JSON.stringify(await draft.entries())).not.toContain('"reading"');
  });
});

describe('whoever gives an opinion', () => {
  it('sees what is read by a person beside what changes', async () => {
    const draft = await aDraft();
    await draft.read({ says });
    await draft.propose();
    await draft.ask();
    expect(await openSteps(draft.ports, draft.ref)).toContain('review:customs');
    const person = 'customs-officer';
    expect(await draft.file(person)).toMatchObject({ version: { readings: [{ reading: { says, why } }] } });
    const changes = await answerOf(draft.ports, compareListVersion, {
      person,
      params: { id: draft.id },
      query: { what: 'remarked' },
    });
    expect(JSON.stringify(changes)).toContain(why);
  });
});

describe('a list that is published with it', () => {
  it('says who reads the remark, and judges goods by that', async () => {
    const draft = await aDraft();
    await draft.read({ says });
    expect(await published(draft)).toMatchObject({ standing: 'published' });
    const { ports } = draft;
    ports.clock.moveTo('2026-04-02T01:00:00.000Z');
    const params = { id: 'national-retail-import' };
    expect(await answerOf(ports, lookUpEntry, { params, query: { code: '04031000' } })).toMatchObject({
      entries: [{ remark: '仅限网购保税商品', reading: { by: 'steward', on: '2026-03-02', why } }],
    });
    const subject = await aFiledSubject(ports);
    const lines = ['原味酸乳', '草莓酸乳'].map((name) => aLine({ code: '0403100000', name }));
    const goods = await aGoodsFiling(ports, aFile(...lines), subject);
    await goods.submit();
    await screenGoods(ports, { id: goods.ref.id });
    const rows = ports.exports.text(`goods/${goods.ref.id}/screened/00001.jsonl`).trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row)).map(({ outcome, questions }) => [outcome, questions])).toEqual([
      ['passed', []],
      ['referred', ['product-name']],
    ]);
  });
});
