import type { CaseRef } from '#domain/casework/case.ts';
import type { Task } from '#domain/casework/task.ts';
import { accounts, changeOf } from '#domain/payment/ledger.ts';
import type { FundBalance, Posting } from '#domain/payment/posting.ts';
import { fen } from '#domain/shared/money.ts';
import { BelowZero, HandTaken, OwnCase, SequenceTaken, TaskClosed } from '#functions/errors.ts';
import type { Change, LinkRow } from '#functions/ports.ts';
import { cloned } from './cloned.ts';
import { always, moved, type Part } from './part.ts';
import { peopleParts } from './people.ts';
import type { Store } from './store.ts';

export const refKey = ({ kind, id }: CaseRef) => `${kind}#${id}`;
export const itemKey = (batchId: string, number: number) => `${batchId}#${String(number).padStart(6, '0')}`;

const caseParts = ({ cases }: Store, { cases: after = [] }: Change): Part[] =>
  after.map((item) => ({
    row: `case ${refKey(item)}`,
    holds: () => (cases.get(refKey(item))?.version ?? 0) === item.version - 1,
    otherwise: moved(`${item.kind} ${item.id}`),
    write: () => cases.set(refKey(item), cloned(item)),
  }));

const unmovedParts = ({ cases }: Store, { unmoved = [] }: Change): Part[] =>
  unmoved.map((item) => ({
    row: `case ${refKey(item)}`,
    holds: () => cases.get(refKey(item))?.version === item.version,
    otherwise: moved(`${item.kind} ${item.id}`),
    write: () => {},
  }));

const whileOpen = (tasks: Store['tasks'], { id }: Task): Omit<Part, 'write'> => ({
  row: `task ${id}`,
  holds: () => tasks.get(id)?.status === 'open',
  otherwise: () => new TaskClosed(`The task ${id} is no longer open.`),
});

const taskParts = ({ tasks }: Store, { opens = [], closes = [], stillOpen = [] }: Change): Part[] => [
  ...closes.map((task) => ({
    ...whileOpen(tasks, task),
    write: () => tasks.set(task.id, cloned(task)),
  })),
  ...stillOpen.map((task) => ({ ...whileOpen(tasks, task), write: () => {} })),
  ...opens.map((task) => ({
    row: `task ${task.id}`,
    holds: () => !tasks.has(task.id),
    otherwise: moved(`task ${task.id}`),
    write: () => tasks.set(task.id, cloned(task)),
  })),
];

const handParts = ({ hands }: Store, { hands: lent = [] }: Change): Part[] =>
  lent.map(({ case: ref, person, step }) => {
    const key = `${refKey(ref)}#${person}`;
    return {
      row: `hand ${key}`,
      holds: () => (hands.get(key) ?? step) === step,
      otherwise: () => new HandTaken(`${step}: this person holds another step of the case.`),
      write: () => hands.set(key, step),
    };
  });

const grantsParts = (store: Store, { grants = [] }: Change): Part[] =>
  grants.map((row) => ({
    row: `grants ${row.subjectId}`,
    holds: () => (store.grants.get(row.subjectId)?.version ?? 0) === row.version - 1,
    otherwise: moved(`grants of ${row.subjectId}`),
    write: () => store.grants.set(row.subjectId, cloned(row)),
  }));

const outsiderParts = ({ members }: Store, { outsider }: Change): Part[] => {
  if (!outsider) return [];
  const key = `${outsider.person}#${outsider.subjectId}`;
  const otherwise = () => new OwnCase(`A member of ${outsider.subjectId} cannot take this step.`);
  return [{ row: `member ${key}`, holds: () => !members.has(key), otherwise, write: () => {} }];
};

const sequenceParts = ({ sequences }: Store, { sequence }: Change): Part[] => {
  if (!sequence) return [];
  const { name, value } = sequence;
  return [
    {
      row: `sequence ${name}`,
      holds: () => (sequences.get(name) ?? 0) === value - 1,
      otherwise: () => new SequenceTaken(`${name} has gone past ${value - 1}.`),
      write: () => sequences.set(name, value),
    },
  ];
};

const readingParts = ({ evidence }: Store, { readings = [] }: Change): Part[] =>
  readings.map((row) => {
    const key = `${row.claimId}#${row.id}`;
    return {
      row: `evidence ${key}`,
      holds: () => {
        const { addedAt, version } = evidence.get(key) ?? {};
        return addedAt === row.addedAt && version === row.version - 1;
      },
      otherwise: moved('evidence'),
      write: () => evidence.set(key, cloned(row)),
    };
  });

const besideParts = (
  store: Store,
  { documents = [], evidence = [], removes = [], items = [] }: Change,
): Part[] => [
  ...documents.map((row) => ({
    row: `document ${row.subjectId}#${row.id}`,
    holds: () => store.documentsOf.get(`${row.subjectId}#${row.id}`)?.status !== 'kept',
    otherwise: moved('document'),
    write: () => store.documentsOf.set(`${row.subjectId}#${row.id}`, cloned(row)),
  })),
  ...removes.map(({ claimId, id }) => ({
    row: `evidence ${claimId}#${id}`,
    holds: always,
    otherwise: moved('evidence'),
    write: () => store.evidence.delete(`${claimId}#${id}`),
  })),
  ...evidence.map((row) => ({
    row: `evidence ${row.claimId}#${row.id}`,
    holds: always,
    otherwise: moved('evidence'),
    write: () => store.evidence.set(`${row.claimId}#${row.id}`, cloned(row)),
  })),
  ...items.map((row) => ({
    row: `item ${itemKey(row.batchId, row.number)}`,
    holds: always,
    otherwise: moved('item'),
    write: () => store.items.set(itemKey(row.batchId, row.number), cloned(row)),
  })),
];

const linkKey = ({ kind, hash, subjectId }: LinkRow) => `${kind}#${hash}#${subjectId}`;

const linkParts = (store: Store, { links }: Change): Part[] => [
  ...(links?.removes ?? []).map((row) => ({
    row: `link ${linkKey(row)}`,
    holds: always,
    otherwise: moved('link'),
    write: () => store.links.delete(linkKey(row)),
  })),
  ...(links?.adds ?? []).map((row) => ({
    row: `link ${linkKey(row)}`,
    holds: always,
    otherwise: moved('link'),
    write: () => store.links.set(linkKey(row), cloned(row)),
  })),
];

const held = [...accounts, 'pool'] as const;

/** The net change of an account, or of the pool, over all postings of the transaction, as the store books it. */
const netOf = (postings: readonly Posting[], what: (typeof held)[number]) =>
  postings.reduce((sum, { transfer, fen: amount }) => sum + changeOf(what, { kind: transfer, amount }), 0);

const rebalanced = (balance: FundBalance, postings: readonly Posting[]): FundBalance => ({
  ...balance,
  ...(netOf(postings, 'pool') === 0 ? {} : { openedWith: balance.openedWith ?? balance.pool }),
  ...Object.fromEntries(held.map((what) => [what, fen(balance[what] + netOf(postings, what))])),
});

const suffices = (balance: FundBalance | undefined, postings: readonly Posting[]) =>
  balance !== undefined && held.every((what) => balance[what] + netOf(postings, what) >= 0);

const postingKey = ({ fundLineId, id }: Posting) => `${fundLineId}#${id}`;

const postingParts = (store: Store, { postings = [] }: Change): Part[] => [
  ...postings.map((posting) => ({
    row: `posting ${postingKey(posting)}`,
    holds: () => !store.postings.has(postingKey(posting)),
    otherwise: moved(`posting ${posting.id}`),
    write: () => store.postings.set(postingKey(posting), cloned(posting)),
  })),
  ...[...Map.groupBy(postings, ({ fundLineId }) => fundLineId)].map(([fundLineId, group]) => ({
    row: `balance ${fundLineId}`,
    holds: () => suffices(store.balances.get(fundLineId), group),
    otherwise: () => new BelowZero(`${fundLineId} does not hold what would be taken.`),
    write: () => {
      const balance = store.balances.get(fundLineId);
      if (balance) store.balances.set(fundLineId, rebalanced(balance, group));
    },
  })),
];

const traceOf = ({ cases = [], closes = [], evidence = [], documents = [] }: Change, ref: CaseRef) =>
  cases.find((item) => refKey(item) === refKey(ref))?.version ??
  [...closes, ...evidence, ...documents][0]?.id;

const eventParts = ({ events }: Store, change: Change): Part[] =>
  change.events.map((event, index) => {
    const key = `${refKey(event.case)}#EVENT#${event.at}#${traceOf(change, event.case) ?? event.type}#${index}`;
    return {
      row: `event ${key}`,
      holds: () => !events.has(key),
      otherwise: moved(`event ${event.type}`),
      write: () => events.set(key, cloned(event)),
    };
  });

const sections = [
  caseParts,
  unmovedParts,
  taskParts,
  handParts,
  grantsParts,
  outsiderParts,
  sequenceParts,
  peopleParts,
  readingParts,
  besideParts,
  linkParts,
  postingParts,
  eventParts,
];

/** What DynamoDB refuses before it looks at any condition. */
const wellFormed = (parts: readonly Part[]) => {
  const complaint = Object.entries({
    'A transaction is not empty.': parts.length > 0,
    'A transaction holds at most 100 items.': parts.length <= 100,
    'A transaction touches each row once.': new Set(parts.map(({ row }) => row)).size === parts.length,
  }).find(([, holds]) => !holds)?.[0];
  if (complaint) throw Object.assign(new Error(complaint), { name: 'ValidationException' });
};

/** All of it or nothing; the first condition that does not hold is thrown by its name. */
export const commitTo =
  (store: Store) =>
  async (change: Change): Promise<void> => {
    const parts = sections.flatMap((section) => section(store, change));
    wellFormed(parts);
    const broken = parts.find(({ holds }) => !holds());
    if (broken) throw broken.otherwise();
    for (const { write } of parts) write();
  };
