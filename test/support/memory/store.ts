import type { Event } from '#domain/casework/event.ts';
import type { Membership, Office } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { SubjectDocument } from '#domain/filing/document.ts';
import type { PaymentItem } from '#domain/payment/batch.ts';
import type { FundBalance, Posting } from '#domain/payment/posting.ts';
import type { Evidence } from '#domain/subsidy/claim.ts';
import type { Case, LinkRow, ZoneDocument } from '#functions/ports.ts';

/** Every row there is, by the keys that the tables have. */
export type Store = {
  readonly cases: Map<string, Case>;
  readonly events: Map<string, Event>;
  readonly tasks: Map<string, Task>;
  /** `<case>#<person>` → the step. */
  readonly hands: Map<string, string>;
  /** `<subject>#<document>`. */
  readonly documentsOf: Map<string, SubjectDocument>;
  readonly evidence: Map<string, Evidence>;
  readonly items: Map<string, PaymentItem>;
  /** `<kind>#<hash>#<subject>`. */
  readonly links: Map<string, LinkRow>;
  readonly sequences: Map<string, number>;
  /** `<person>#<credit code>`. */
  readonly members: Map<string, Membership>;
  readonly offices: Map<string, Office>;
  readonly balances: Map<string, FundBalance>;
  readonly postings: Map<string, Posting>;
  readonly numbers: Map<string, string>;
  readonly documents: Map<string, ZoneDocument>;
  readonly tokens: Map<string, readonly string[]>;
};

export const emptyStore = (): Store => ({
  cases: new Map(),
  events: new Map(),
  tasks: new Map(),
  hands: new Map(),
  documentsOf: new Map(),
  evidence: new Map(),
  items: new Map(),
  links: new Map(),
  sequences: new Map(),
  members: new Map(),
  offices: new Map(),
  balances: new Map(),
  postings: new Map(),
  numbers: new Map(),
  documents: new Map(),
  tokens: new Map(),
});

/** The values whose key begins so, in the order of their keys. */
export const startingWith = <T>(rows: ReadonlyMap<string, T>, prefix: string): T[] =>
  [...rows]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
