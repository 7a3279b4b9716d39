import type { CaseRef } from '#domain/casework/case.ts';
import type { Event } from '#domain/casework/event.ts';
import type { Invitation } from '#domain/casework/invitation.ts';
import type { Membership, Office } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { SubjectDocument } from '#domain/filing/document.ts';
import type { Access } from '#domain/filing/sharing/access.ts';
import type { PaymentItem } from '#domain/payment/batch.ts';
import type { FundBalance, Posting } from '#domain/payment/posting.ts';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import type { Precedent } from '#domain/positive-list/goods/precedent.ts';
import type { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import type { KnownBatch } from '#domain/positive-list/trace/known-batch.ts';
import type { TraceBatch } from '#domain/positive-list/trace/trace.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Grants } from '#domain/subsidy/claims/grants.ts';
import type { Case, LinkRow, ZoneDocument } from '#functions/ports.ts';

type FileProgress = {
  readonly pieces: number;
  readonly rows: number;
  readonly screened: ReadonlySet<number>;
  readonly entered: ReadonlySet<number>;
};

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
  /** By their subject. */
  readonly grants: Map<string, Grants>;
  readonly items: Map<string, PaymentItem>;
  /** `<kind>#<hash>#<subject>`. */
  readonly links: Map<string, LinkRow>;
  readonly sequences: Map<string, number>;
  /** `<person>#<credit code>`. */
  readonly members: Map<string, Membership>;
  readonly invitations: Map<string, Invitation>;
  readonly names: Map<string, CaseRef>;
  /** By the id of the natural person. */
  readonly identities: Map<string, string>;
  readonly offices: Map<string, Office>;
  /** The names that people go by. */
  readonly peopleNames: Map<string, string>;
  readonly balances: Map<string, FundBalance>;
  readonly postings: Map<string, Posting>;
  readonly numbers: Map<string, string>;
  readonly documents: Map<string, ZoneDocument>;
  /** `<list>#<version>`. */
  readonly lists: Map<string, PublishedList>;
  readonly accesses: Map<string, Access>;
  readonly tokens: Map<string, readonly string[]>;
  /** `<subject>#<key>`. */
  readonly goods: Map<string, GoodsEntry>;
  readonly precedents: Map<string, Precedent>;
  /** By the subject. */
  readonly mappings: Map<string, GoodsMapping>;
  /** By their codes. */
  readonly traces: Map<string, TraceBatch>;
  readonly brandRecalls: Map<string, KnownBatch>;
  /** Which pieces of a goods filing have been done. */
  readonly files: Map<string, FileProgress>;
};

export const emptyStore = (): Store => ({
  cases: new Map(),
  events: new Map(),
  tasks: new Map(),
  hands: new Map(),
  documentsOf: new Map(),
  evidence: new Map(),
  grants: new Map(),
  items: new Map(),
  links: new Map(),
  sequences: new Map(),
  members: new Map(),
  invitations: new Map(),
  names: new Map(),
  identities: new Map(),
  offices: new Map(),
  peopleNames: new Map(),
  balances: new Map(),
  postings: new Map(),
  numbers: new Map(),
  documents: new Map(),
  lists: new Map(),
  accesses: new Map(),
  tokens: new Map(),
  goods: new Map(),
  precedents: new Map(),
  mappings: new Map(),
  traces: new Map(),
  brandRecalls: new Map(),
  files: new Map(),
});

/** The values whose key begins so, in the order of their keys. */
export const startingWith = <T>(rows: ReadonlyMap<string, T>, prefix: string): T[] =>
  [...rows]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
