import type * as z from 'zod';
import type { CaseKind } from '#domain/casework/case.ts';
import type { Desk } from '#domain/casework/task.ts';
import { Appeal } from '#domain/credit/appeal.ts';
import { BanProposal } from '#domain/credit/ban-proposal.ts';
import { CreditImport } from '#domain/credit/imports/credit-import.ts';
import { CreditRecord } from '#domain/credit/record.ts';
import { Repair } from '#domain/credit/repair.ts';
import { Application } from '#domain/filing/application.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Subject } from '#domain/filing/subject.ts';
import { Batch } from '#domain/payment/batch.ts';
import { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { StoredRecovery } from '#domain/payment/recovery/recovery.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { TermsProposal } from '#domain/risk/terms-proposal.ts';
import { StoredAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { StoredClaim } from '#domain/subsidy/claims/claim.ts';
import { Grants, noGrants } from '#domain/subsidy/claims/grants.ts';
import { Objection } from '#domain/subsidy/claims/objection.ts';
import { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { Suggestion } from '#domain/subsidy/claims/suggestion.ts';
import { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { Project } from '#domain/subsidy/projects/project.ts';
import { ReportedTrade } from '#domain/subsidy/reported-trade/reported-trade.ts';
import { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { PlaceUnknown } from '#functions/errors.ts';
import type { Case, Cases, Register } from '#functions/ports.ts';
import { cloned } from './cloned.ts';
import { commitTo, refKey } from './commit.ts';
import { memoryPeople } from './people.ts';
import { type Store, startingWith } from './store.ts';

/** Rows are parsed on the way out here too, so that a row which the tables would refuse is found in a test. */
const shapes: { readonly [K in CaseKind]: z.ZodType<Cases[K]> } = {
  subject: Subject,
  application: Application,
  filing: Filing,
  'goods-filing': GoodsFiling,
  rescreening: Rescreening,
  'list-version': ListVersion,
  'programme-version': ProgrammeVersion,
  simulation: Simulation,
  claim: StoredClaim,
  suggestion: Suggestion,
  'course-plan': CoursePlan,
  allocation: StoredAllocation,
  project: Project,
  objection: Objection,
  reconsideration: Reconsideration,
  batch: Batch,
  recovery: StoredRecovery,
  'pool-change': PoolChange,
  'credit-record': CreditRecord,
  'ban-proposal': BanProposal,
  appeal: Appeal,
  repair: Repair,
  'credit-import': CreditImport,
  'terms-proposal': TermsProposal,
  'reported-trade': ReportedTrade,
};

const as =
  <K extends CaseKind>(kind: K) =>
  (row: Case): Cases[K] =>
    shapes[kind].parse(cloned(row));

const pageSize = 200;

const sortOf = ({ status, changedAt, id }: Case) => `${status}#${changedAt}#${id}`;
const isAt = (desk: Desk) => (other: Desk) =>
  'subjectId' in desk || 'subjectId' in other
    ? JSON.stringify(desk) === JSON.stringify(other)
    : desk.role === other.role && desk.department === other.department;

const belongsTo = (owner: string) => (item: Case) =>
  ('subjectId' in item && item.subjectId === owner) || ('draftId' in item && item.draftId === owner);

const ascending = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** Where in these rows a page begins; a cursor of ours always names a status. */
const placeIn = (rows: readonly Case[], after: string | undefined): number => {
  if (after === undefined) return 0;
  if (!after.includes('#')) throw new PlaceUnknown(`There is no such place: ${after}.`);
  return rows.findIndex((row) => sortOf(row) < after);
};

export const memoryRegister = (store: Store): Register => {
  const ofKind = (kind: CaseKind) => startingWith(store.cases, `${kind}#`);
  const ownedBy = <K extends CaseKind>(kind: K, subjectId: string): Cases[K][] =>
    ascending(ofKind(kind).filter(belongsTo(subjectId)), ({ openedAt }) => openedAt).map(as(kind));
  const grantsOf = (subjectId: string) =>
    Grants.parse(cloned(store.grants.get(subjectId) ?? noGrants(subjectId)));
  return {
    get: async (kind, id) => {
      const row = store.cases.get(refKey({ kind, id }));
      return row ? as(kind)(row) : undefined;
    },
    find: async (kind, ids) =>
      new Map(
        [...new Set(ids)].flatMap((id) => {
          const row = store.cases.get(refKey({ kind, id }));
          return row ? [[id, as(kind)(row)] as const] : [];
        }),
      ),
    ownedBy: async (kind, subjectId) => ownedBy(kind, subjectId),
    ownedByEach: async (kind, subjectIds) => new Map(subjectIds.map((id) => [id, ownedBy(kind, id)])),
    list: async (kind, status, after) => {
      const wanted = ofKind(kind).filter((item) => status === undefined || item.status === status);
      const rows = ascending(wanted, sortOf).reverse();
      const start = placeIn(rows, after);
      const page = start < 0 ? [] : rows.slice(start, start + pageSize);
      const last = page.at(-1);
      const next = last && page.length === pageSize ? sortOf(last) : undefined;
      return { items: page.map(as(kind)), next };
    },
    claimsOf: async function* (programmeId, periodId, status) {
      const pageAfter = (last: string) =>
        ascending(
          ofKind('claim').filter((claim) => claim.status === status && claim.id > last),
          ({ id }) => id,
        )
          .map(as('claim'))
          .filter((claim) => claim.programmeId === programmeId && claim.periodId === periodId)
          .slice(0, pageSize);
      let page = pageAfter('');
      while (page.length > 0) {
        yield page;
        page = pageAfter(page.at(-1)?.id ?? '');
      }
    },
    task: async (id) => {
      const task = store.tasks.get(id);
      return task ? cloned(task) : undefined;
    },
    tasksOf: async ({ kind, id }) => cloned(startingWith(store.tasks, `${kind}~${id}~`)),
    openAt: async (desk) => {
      const open = [...store.tasks.values()].filter(({ status }) => status === 'open');
      const here = open.filter((task) => isAt(desk)(task.desk));
      return cloned(ascending(here, ({ dueAt, id }) => `${dueAt}#${id}`));
    },
    history: async (ref) => cloned(startingWith(store.events, `${refKey(ref)}#EVENT#`)),
    documentsOf: async (subjectId) => cloned(startingWith(store.documentsOf, `${subjectId}#`)),
    evidenceOf: async (claimId) => cloned(startingWith(store.evidence, `${claimId}#`)),
    grantsOf: async (subjectId) => grantsOf(subjectId),
    grantsOfEach: async (subjectIds) => new Map(subjectIds.map((id) => [id, grantsOf(id)])),
    itemsOf: async (batchId) => cloned(startingWith(store.items, `${batchId}#`)),
    linkedBy: async ({ kind, hash }, most) =>
      startingWith(store.links, `${kind}#${hash}#`)
        .slice(0, most)
        .map(({ subjectId }) => subjectId),
    lastOf: async (name) => store.sequences.get(name) ?? 0,
    ...memoryPeople(store),
    commit: commitTo(store),
  };
};
