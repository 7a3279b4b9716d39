import { describe, expect, it } from 'vitest';
import { caseOf } from '#local/console/workflows/case-of.ts';
import type { Rows } from '#local/console/workflows/rows.ts';
import { questionOf } from '#local/console/workflows/waited-for.ts';

const title = { zh: '寄递费用支持审核', en: 'Delivery fees, review' };
const commerce = { zh: '满洲里市商务局', en: 'Commerce Bureau' };
const task = { title, desk: { role: 'reviewer', department: 'commerce' }, dueAt: '2026-12-04T16:00:00.000Z' };

const rowsWith = (stored: Readonly<Record<string, unknown>>): Rows => ({
  one: async (_, { pk, sk }) => stored[`${pk} ${sk}`],
  last: async (_, { pk, sk }) => stored[`${pk} ${sk}`],
});

const leftAt = (pk: string, sk: string) => ({
  asked: JSON.stringify({ TableName: 'register', Key: { pk: { S: pk }, sk: { S: sk } } }),
});

describe('whom a step waits for', () => {
  it('is the desk of the task beside which it left its token', async () => {
    const rows = rowsWith({
      'CLAIM#c1 TASK#review:commerce': task,
      'ZONE#department commerce#': { document: { title: commerce } },
    });
    expect(await questionOf(rows, leftAt('CLAIM#c1', 'TOKEN#review:commerce'))).toEqual({
      ...task,
      department: commerce,
    });
  });

  it('may be the enterprise itself', async () => {
    const own = { ...task, desk: { subjectId: '91150781MAKA000026' } };
    const rows = rowsWith({ 'CLAIM#c1 TASK#correct': own });
    expect(await questionOf(rows, leftAt('CLAIM#c1', 'TOKEN#correct'))).toMatchObject({ desk: own.desk });
  });

  it('is nobody where no token lies beside a task', async () => {
    const rows = rowsWith({ 'CLAIM#c1 CASE': task });
    expect(await questionOf(rows, leftAt('CLAIM#c1', 'CASE'))).toBeUndefined();
    expect(await questionOf(rows, { asked: 'not JSON' })).toBeUndefined();
    expect(await questionOf(rows, leftAt('CLAIM#c1', 'TOKEN#gone'))).toBeUndefined();
  });
});

describe('the case of an execution', () => {
  it.each([
    ['claim-delivery-fees-2026H2-9115-2', 'delivery-fees-2026H2-9115', 'claim'],
    ['goods-filing-97085065-2', '97085065', 'goods-filing'],
    ['list-version-positive-3-1', 'positive-3', 'list-version'],
  ])('%s is the one that its name begins with', (name, id, kind) => {
    expect(caseOf({ name, input: JSON.stringify({ id }) })).toEqual({ kind, id });
  });

  it.each([
    ['delivery-17-1795', '{"id":"c1"}'],
    ['claim-c1-1', '{"note":"c1"}'],
  ])('is not guessed for %s with %s', (name, input) => {
    expect(caseOf({ name, input })).toBeUndefined();
  });
});
