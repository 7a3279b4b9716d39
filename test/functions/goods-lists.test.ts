import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { getListInForce } from '#functions/positive-list/lists/get-list-in-force.route.ts';
import { listLists } from '#functions/positive-list/lists/list-lists.route.ts';
import { everyList, theZone } from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';

const id = 'national-retail-import';

describe('the positive list, to anybody', () => {
  it('is shown in all its versions, without the entries', async () => {
    const ports = await theZone();
    expect(await answerOf(ports, listLists, {})).toEqual({
      on: '2026-03-02',
      lists: [
        expect.objectContaining({
          id: 'zone-supervision',
          version: 'demo-2026',
          entryCount: 15,
          demonstration: true,
        }),
        expect.objectContaining({ id, version: '2016-excerpt', entryCount: 40, demonstration: true }),
      ],
    });
  });

  it('is shown as it was in force on a day, each remark with what it asks', async () => {
    const ports = await theZone();
    const call = { params: { id }, query: { on: '2016-04-08' } };
    expect(await answerOf(ports, getListInForce, call)).toMatchObject({
      on: '2016-04-08',
      list: { version: '2016-excerpt' },
      entries: expect.arrayContaining([
        expect.objectContaining({
          tariff: '04079090',
          remarks: [expect.objectContaining({ kind: 'exclusion' })],
        }),
      ]),
    });
  });

  it('changes on the day its next version takes effect, and not before', async () => {
    const ports = await theZone();
    const [list] = await everyList(ports);
    if (list) await ports.lists.publish({ ...list, version: '2019', effectiveFrom: day('2019-01-01') });
    const versionOn = (on: string) => answerOf(ports, getListInForce, { params: { id }, query: { on } });
    expect(await versionOn('2018-12-31')).toMatchObject({ list: { version: '2016-excerpt' } });
    expect(await versionOn('2019-01-01')).toMatchObject({ list: { version: '2019' } });
  });

  it.each([
    ['before the first version', { id }, '2016-04-07', [404, 'LIST-NOT-IN-FORCE']],
    ['of a list that is not there', { id: 'none' }, '2020-01-01', [404, 'LIST-NOT-IN-FORCE']],
    ['on no day', { id }, '2016-02-30', [422, 'FIELD-INVALID']],
  ])('is refused %s', async (_, params, on, refusal) => {
    expect(await refusalOf(await theZone(), getListInForce, { params, query: { on } })).toEqual(refusal);
  });
});
