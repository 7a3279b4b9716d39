import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { anEntry } from '../support/a-goods-entry.ts';
import { aClaim, aTask, decided } from '../support/some-cases.ts';
import { onDynamoDb } from '../support/twins.ts';

const commerce = { role: 'reviewer', department: 'commerce' } as const;
const claims = (count: number) =>
  Array.from({ length: count }, (_, n) => aClaim({ id: `c${String(n).padStart(3, '0')}` }));
const moved = (id: string) => aClaim({ id, version: 2, status: 'submitted' });

type Rows = readonly { readonly pk: unknown; readonly sk: unknown }[];
/** What the store answers, as far as it is changed here. */
type Answer = { Items?: Rows; Responses?: Record<string, Rows>; UnprocessedKeys?: object };

/** Has something happen after each answer of this kind, or to it. */
const onAnswer = (
  { middlewareStack }: DynamoDBClient,
  kind: 'QueryCommand' | 'BatchGetItemCommand',
  happen: (answer: Answer) => unknown,
) =>
  middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        // The name of its command says what an answer is of.
        if (commandName === kind) await happen(answer.output as Answer);
        return answer;
      },
    { step: 'initialize' },
  );

/** Does so once, between what an index has found and the rows of it: as if the index had not heard of it yet. */
const meanwhile = (dynamo: DynamoDBClient, happen: () => Promise<void>) => {
  let pending: (() => Promise<void>) | undefined = happen;
  onAnswer(dynamo, 'QueryCommand', async ({ Items = [] }) => {
    if (Items.length === 0) return;
    const now = pending;
    pending = undefined;
    await now?.();
  });
};

onDynamoDb('an index that runs behind its table', (open, connect) => {
  const behind = async () => {
    const dynamo = connect();
    return { dynamo, kept: await open(dynamo) };
  };

  it('never answers a claim that has moved on as one that stands there still', async () => {
    const { dynamo, kept } = await behind();
    await kept.register.commit({ cases: claims(3), events: [] });
    meanwhile(dynamo, () => kept.register.commit({ cases: [moved('c001')], events: [] }));
    const { items } = await kept.register.list('claim', 'draft');
    expect(items.map(({ id }) => id)).toEqual(['c002', 'c000']);
  });

  it('answers a claim that has moved on as it stands now to whoever asks for all', async () => {
    const { dynamo, kept } = await behind();
    await kept.register.commit({ cases: claims(2), events: [] });
    meanwhile(dynamo, () => kept.register.commit({ cases: [moved('c001')], events: [] }));
    const { items } = await kept.register.list('claim');
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['c001', 'submitted'],
      ['c000', 'draft'],
    ]);
  });

  it('never lays a decided task on a desk', async () => {
    const { dynamo, kept } = await behind();
    await kept.register.commit({ opens: [aTask()], events: [] });
    meanwhile(dynamo, () => kept.register.commit({ closes: [decided(aTask())], events: [] }));
    expect(await kept.register.openAt(commerce)).toEqual([]);
  });

  it('shows no goods as suspended that are active again', async () => {
    const { dynamo, kept } = await behind();
    const why = { code: 'WORD', reason: { zh: '理由', en: 'A reason.' }, by: 'p' };
    const suspended = movedEntry(anEntry(1), 'suspend', why, '2026-03-03T01:00:00.000Z');
    const active = suspended && movedEntry(suspended, 'restore', why, '2026-03-04T01:00:00.000Z');
    if (!suspended || !active) throw new Error('Goods are suspended, and active again.');
    await kept.book.enter('s1', { filingId: 'f1', number: 1 }, [anEntry(1)]);
    await kept.book.change([suspended]);
    meanwhile(dynamo, async () => {
      await kept.book.change([active]);
    });
    expect((await kept.book.page('s1', 'suspended')).items).toEqual([]);
  });

  it('goes on where a whole page has moved on: no page is empty', async () => {
    const { dynamo, kept } = await behind();
    const all = claims(201);
    for (let from = 0; from < all.length; from += 100)
      await kept.register.commit({ cases: all.slice(from, from + 100), events: [] });
    meanwhile(dynamo, async () => {
      for (let from = 0; from < 200; from += 100) {
        const cases = all.slice(from, from + 100).map(({ id }) => moved(id));
        await kept.register.commit({ cases, events: [] });
      }
    });
    const [first] = await Array.fromAsync(kept.register.claimsOf('delivery-fees', '2026H1', 'draft'));
    expect(first?.map(({ id }) => id)).toEqual(['c200']);
  });

  it('answers a case once that it names twice', async () => {
    const { dynamo, kept } = await behind();
    await kept.register.commit({ cases: claims(2), events: [] });
    onAnswer(dynamo, 'QueryCommand', (answer) => {
      answer.Items = [...(answer.Items ?? []), ...(answer.Items ?? [])];
    });
    const { items } = await kept.register.list('claim');
    expect(items.map(({ id }) => id)).toEqual(['c001', 'c000']);
  });
});

/** As if the answer had room for one row only. */
const keepTheFirst = (answer: Answer) => {
  const [[table, rows] = ['', []]] = Object.entries(answer.Responses ?? {});
  const Keys = rows.slice(1).map(({ pk, sk }) => ({ pk, sk }));
  answer.Responses = { [table]: rows.slice(0, 1) };
  answer.UnprocessedKeys = Keys.length > 0 ? { [table]: { Keys } } : {};
};

onDynamoDb('rows that the store leaves out of an answer', (open, connect) => {
  it('are asked for again', async () => {
    const dynamo = connect();
    const { register } = await open(dynamo);
    await register.commit({ cases: claims(5), events: [] });
    onAnswer(dynamo, 'BatchGetItemCommand', keepTheFirst);
    const { items } = await register.list('claim');
    expect(items.map(({ id }) => id)).toEqual(['c004', 'c003', 'c002', 'c001', 'c000']);
  });
});
