import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type CaseKind, CaseRef } from '#domain/casework/case.ts';
import { Event } from '#domain/casework/event.ts';
import { Invitation } from '#domain/casework/invitation.ts';
import { Member } from '#domain/casework/role.ts';
import { Task } from '#domain/casework/task.ts';
import { Appeal } from '#domain/credit/appeal.ts';
import { BanProposal } from '#domain/credit/ban-proposal.ts';
import { CreditImport } from '#domain/credit/imports/credit-import.ts';
import { CreditRecord } from '#domain/credit/record.ts';
import { Repair } from '#domain/credit/repair.ts';
import { Application } from '#domain/filing/application.ts';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Subject } from '#domain/filing/subject.ts';
import { Batch, PaymentItem } from '#domain/payment/batch.ts';
import { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { StoredRecovery } from '#domain/payment/recovery/recovery.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { StoredGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { TermsProposal } from '#domain/risk/terms-proposal.ts';
import { StoredAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { Evidence, StoredClaim } from '#domain/subsidy/claims/claim.ts';
import { Grants, noGrants } from '#domain/subsidy/claims/grants.ts';
import { Objection } from '#domain/subsidy/claims/objection.ts';
import { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { Suggestion } from '#domain/subsidy/claims/suggestion.ts';
import { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { Project } from '#domain/subsidy/projects/project.ts';
import { ReportedTrade } from '#domain/subsidy/reported-trade/reported-trade.ts';
import { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { PlaceUnknown } from '../../errors.ts';
import type { Cases, Register } from '../../ports.ts';
import { commit } from './commit.ts';
import { type Asked, indexPages, indexRows, indexRowsOfEach } from './indexes.ts';
import {
  caseKey,
  deskOf,
  grantsKey,
  identityKey,
  linkKey,
  nameKey,
  partitionOf,
  sequenceKey,
  taskKey,
} from './keys.ts';
import { rowsInOrder } from './many-rows.ts';
import { getRow, type Row, rowsUnder, type Table } from './table.ts';

/** Rows are parsed on the way out, so what the code holds is what its types say. */
export const caseShapes: { readonly [K in CaseKind]: z.ZodType<Cases[K]> } = {
  subject: Subject,
  application: Application,
  filing: Filing,
  'goods-filing': StoredGoodsFiling,
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
  (row: Row): Cases[K] =>
    caseShapes[kind].parse(row);

const pageSize = 200;
const Cursor = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  kindOf: z.string(),
  kindSort: z.string(),
});
const cursorOf = (key: Row | undefined) =>
  key ? Buffer.from(JSON.stringify(key)).toString('base64url') : undefined;
/** Only what an index of ours could have answered, in the partition that is asked for. */
const keyOf = (cursor: string, partition: string): Record<string, string> => {
  try {
    const key = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (key['kindOf'] === partition) return key;
  } catch {
    // Not JSON, or not a key: the same as a place that never was.
  }
  throw new PlaceUnknown(`There is no such place in ${partition}.`);
};

async function* pagesOf<T>(table: Table, asked: Asked, read: (row: Row) => T): AsyncGenerator<readonly T[]> {
  for await (const { rows } of indexPages(table, asked, { pageSize })) yield rows.map(read);
}

/** One page of a kind, the newest first, from where the one before ended. */
const listed = async (table: Table, asked: Asked, after: string | undefined) => {
  const from = after === undefined ? {} : { ExclusiveStartKey: keyOf(after, asked.partition) };
  for await (const page of indexPages(table, asked, { pageSize, ScanIndexForward: false, ...from }))
    return page;
  return { rows: [], next: undefined };
};

const ownedAsked = (kind: CaseKind, ownerId: string): Asked => ({
  index: 'byOwner',
  partition: `OWNER#${ownerId}`,
  prefix: `${kind}#`,
});

const ofSubject = (table: Table, subjectId: string, prefix: string) =>
  rowsUnder(table, partitionOf({ kind: 'subject', id: subjectId }), prefix);

export const register = (table: Table, ledgerTable: string): Register => ({
  get: async (kind, id) => {
    const row = await getRow(table, caseKey({ kind, id }));
    return row ? as(kind)(row) : undefined;
  },
  find: async (kind, ids) => {
    const keys = ids.map((id) => caseKey({ kind, id }));
    const found = (await rowsInOrder(table, keys)).map(as(kind));
    return new Map(found.map((item) => [item.id, item]));
  },
  ownedBy: async (kind, ownerId) => (await indexRows(table, ownedAsked(kind, ownerId))).map(as(kind)),
  ownedByEach: async (kind, ownerIds) => {
    const each = [...new Set(ownerIds)];
    const rows = await indexRowsOfEach(
      table,
      each.map((ownerId) => ownedAsked(kind, ownerId)),
    );
    return new Map(each.map((ownerId, n) => [ownerId, (rows[n] ?? []).map(as(kind))]));
  },
  list: async (kind, status, after) => {
    const asked = { index: 'byKind', partition: `KIND#${kind}`, prefix: status ? `${status}#` : '' } as const;
    const { rows, next } = await listed(table, asked, after);
    return { items: rows.map(as(kind)), next: cursorOf(next) };
  },
  claimsOf: (programmeId, periodId, status) => {
    const partition = `WINDOW#${programmeId}#${periodId}`;
    return pagesOf(table, { index: 'byWindow', partition, prefix: `${status}#` }, as('claim'));
  },
  task: async (id) => {
    const row = await getRow(table, taskKey(id));
    return row ? Task.parse(row) : undefined;
  },
  tasksOf: async (ref) => (await rowsUnder(table, partitionOf(ref), 'TASK#')).map((row) => Task.parse(row)),
  openAt: async (desk) =>
    (await indexRows(table, { index: 'byDesk', partition: deskOf(desk) })).map((row) => Task.parse(row)),
  history: async (ref) => (await rowsUnder(table, partitionOf(ref), 'EVENT#')).map((row) => Event.parse(row)),
  documentsOf: async (subjectId) =>
    (await rowsUnder(table, partitionOf({ kind: 'subject', id: subjectId }), 'DOCUMENT#')).map((row) =>
      SubjectDocument.parse(row),
    ),
  evidenceOf: async (claimId) =>
    (await rowsUnder(table, partitionOf({ kind: 'claim', id: claimId }), 'EVIDENCE#')).map((row) =>
      Evidence.parse(row),
    ),
  grantsOf: async (subjectId) => {
    const row = await getRow(table, grantsKey(subjectId));
    return row ? Grants.parse(row) : noGrants(subjectId);
  },
  grantsOfEach: async (subjectIds) => {
    const found = (await rowsInOrder(table, subjectIds.map(grantsKey))).map((row) => Grants.parse(row));
    return new Map([...subjectIds.map(noGrants), ...found].map((grants) => [grants.subjectId, grants]));
  },
  itemsOf: async (batchId) =>
    (await rowsUnder(table, partitionOf({ kind: 'batch', id: batchId }), 'ITEM#')).map((row) =>
      PaymentItem.parse(row),
    ),
  linkedBy: async (link, most) => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': linkKey({ ...link, subjectId: '' }).pk },
        Limit: most,
      }),
    );
    return Items.map(({ sk }) => z.string().parse(sk));
  },
  lastOf: async (name) => {
    const row = await getRow(table, sequenceKey(name));
    return row ? z.object({ value: z.int() }).parse(row).value : 0;
  },
  membersOf: async (subjectId) =>
    (await ofSubject(table, subjectId, 'MEMBER#')).map((row) => Member.parse(row)),
  invitationsOf: async (subjectId) =>
    (await ofSubject(table, subjectId, 'INVITATION#')).map((row) => Invitation.parse(row)),
  named: async (name) => {
    const row = await getRow(table, nameKey(name));
    return row ? CaseRef.parse(row['ref']) : undefined;
  },
  identityOf: async (subjectId) => {
    const row = await getRow(table, identityKey(subjectId));
    return row ? z.object({ residentId: z.string() }).parse(row).residentId : undefined;
  },
  commit: commit({ client: table.client, register: table.name, ledger: ledgerTable }),
});
