import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { headOf, PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { dayOf } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import { CaseMoved, PublishedVersionsNeverChange } from '#functions/errors.ts';
import type {
  Accesses,
  Directory,
  Ledger,
  Lists,
  Numbers,
  Waits,
  Workflows,
  Zone,
  ZoneDocument,
  ZoneDocuments,
} from '#functions/ports.ts';
import { zoneShapes } from '#functions/zone/documents.ts';
import { cloned } from './cloned.ts';
import { type Store, startingWith } from './store.ts';

export const memoryNumbers = ({ numbers }: Store): Numbers => ({
  take: async (claimId, wanted) => {
    const held = new Map<string, string>();
    for (const number of wanted) {
      const holder = numbers.get(number) ?? claimId;
      numbers.set(number, holder);
      if (holder !== claimId) held.set(number, holder);
    }
    return held;
  },
  release: async (claimId, given) => {
    for (const number of given) if (numbers.get(number) === claimId) numbers.delete(number);
  },
});

const versionOf = (document: ZoneDocument) => ('version' in document ? document.version : 1);
const keyOf = (kind: string, id: string, version: number | string) =>
  `${kind}#${id}#${String(version).padStart(6, '0')}`;

/** Parsed on the way out, as the table does. */
const as =
  <K extends keyof ZoneDocuments>(kind: K) =>
  (document: ZoneDocument): ZoneDocuments[K] => {
    const shape: z.ZodType<ZoneDocuments[K]> = zoneShapes[kind];
    return shape.parse(cloned(document));
  };

export const memoryZone = ({ documents }: Store): Zone => ({
  all: async (kind) => startingWith(documents, `${kind}#`).map(as(kind)),
  version: async (kind, id, version) => {
    const document = documents.get(keyOf(kind, id, version));
    return document && as(kind)(document);
  },
  publish: async (document) => {
    const key = keyOf(document.kind, document.id, versionOf(document));
    const stored = documents.get(key);
    if (stored && !isDeepStrictEqual(as(document.kind)(stored), cloned(document)))
      throw new PublishedVersionsNeverChange(`${key} is published with other content.`);
    documents.set(key, cloned(document));
    return stored ? 'unchanged' : 'published';
  },
});

export const memoryLists = ({ lists }: Store): Lists => {
  const heads = () => startingWith(lists, '').map(headOf);
  return {
    heads: async () => cloned(heads()),
    read: async (id, version) => {
      const list = lists.get(`${id}#${version}`);
      return list && PublishedList.parse(cloned(list));
    },
    publish: async (list, { seen } = {}) => {
      const key = `${list.id}#${list.version}`;
      const stored = lists.get(key);
      if (stored && !isDeepStrictEqual(stored, cloned(list)))
        throw new PublishedVersionsNeverChange(`${key} is published with other content.`);
      if (stored) return 'unchanged';
      if (seen !== undefined && seen !== heads().filter(({ id }) => id === list.id).length)
        throw new CaseMoved(`Another version of ${list.id} was published meanwhile.`);
      lists.set(key, cloned(list));
      return 'published';
    },
  };
};

const keptName = (name: string | undefined) => (name === undefined ? {} : { knownAs: name });

export const memoryDirectory = ({ offices, members, peopleNames: names }: Store): Directory => ({
  actor: async (person, name) => ({
    person,
    name,
    ...keptName(names.get(person)),
    offices: startingWith(offices, `${person}#`),
    memberships: startingWith(members, `${person}#`),
  }),
  member: async (person, name, subjectId) => ({
    person,
    name,
    ...keptName(names.get(person)),
    offices: [],
    memberships: startingWith(members, `${person}#`).filter((place) => place.subjectId === subjectId),
  }),
  give: async (person, office) => {
    offices.set(`${person}#${office.role}#${office.department ?? 'zone'}`, cloned(office));
  },
  remember: async (person, name) => {
    names.set(person, name);
  },
  names: async (persons) => Object.fromEntries([...names].filter(([person]) => persons.has(person))),
});

export const memoryLedger = ({ balances, postings }: Store): Ledger => ({
  open: async (fundLineId, poolFen) => {
    if (balances.has(fundLineId)) return;
    const [pool, none] = [fen(poolFen), fen(0)];
    const empty = { reserved: none, committed: none, paid: none, recovered: none };
    balances.set(fundLineId, { fundLineId, pool, openedWith: pool, free: pool, ...empty });
  },
  balance: async (fundLineId) => cloned(balances.get(fundLineId) ?? null) ?? undefined,
  postings: async (fundLineId) => cloned(startingWith(postings, `${fundLineId}#`)),
});

/** `leave` is what the waiting state does: it puts its token beside the task. */
export type MemoryWaits = Waits & { leave(taskId: string, token: string): void };

export const memoryWaits = ({ tokens }: Store): MemoryWaits => ({
  placeFor: (taskId) => ({ pk: taskId.split('~').slice(0, 2).join('#'), sk: `TOKEN#${taskId}` }),
  tokensOf: async (taskId) => tokens.get(taskId) ?? [],
  forget: async (taskId, told) => {
    const left = new Set(tokens.get(taskId)).symmetricDifference(new Set(told));
    if (left.size === 0) tokens.delete(taskId);
  },
  waiting: async () => [...tokens.keys()],
  leave: (taskId, token) => {
    tokens.set(taskId, [...new Set([...(tokens.get(taskId) ?? []), token])]);
  },
});

/** Carries nothing; remembers what it was asked to start and to resume. */
export type MemoryWorkflows = Workflows & {
  readonly started: readonly { readonly kind: string; readonly id: string; readonly version: number }[];
  readonly resumed: readonly { readonly token: string; readonly decision: string }[];
};

export const memoryWorkflows = (): MemoryWorkflows => {
  const started: { kind: string; id: string; version: number }[] = [];
  const resumed: { token: string; decision: string }[] = [];
  return {
    started,
    resumed,
    start: async ({ kind, id }, version) => {
      started.push({ kind, id, version });
    },
    resume: async (token, decision) => {
      resumed.push({ token, decision });
    },
  };
};

export const memoryAccesses = (store: Store): Accesses => ({
  record: async (access, subjectIds) => {
    for (const subjectId of subjectIds)
      store.accesses.set(`subject ${subjectId}#${access.at}#${access.id}`, cloned(access));
    store.accesses.set(`day ${dayOf(access.at)}#${access.at}#${access.id}`, cloned(access));
  },
  onDay: async (day) => cloned(startingWith(store.accesses, `day ${day}#`)),
  of: async (subjectId) => cloned(startingWith(store.accesses, `subject ${subjectId}#`)),
});
