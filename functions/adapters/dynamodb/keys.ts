import type { CaseRef } from '#domain/casework/case.ts';
import type { Desk } from '#domain/casework/task.ts';
import type { Access } from '#domain/filing/sharing/access.ts';
import { dayOf } from '#domain/shared/day.ts';
import type { Case, LinkRow } from '../../ports.ts';
import type { Key } from './table.ts';

/** Where everything lies. docs/data.md holds the same as a table, with the question each key answers. */
export const partitionOf = ({ kind, id }: CaseRef) => `${kind.toUpperCase()}#${id}`;
export const caseKey = (ref: CaseRef): Key => ({ pk: partitionOf(ref), sk: 'CASE' });

/** A task's id says whose it is: kind~case~step~round. */
export const refOfTask = (taskId: string): CaseRef => {
  const [kind = '', id = ''] = taskId.split('~');
  // A kind that does not exist makes a key that does not exist.
  return { kind: kind as CaseRef['kind'], id };
};
export const taskKey = (taskId: string): Key => ({
  pk: partitionOf(refOfTask(taskId)),
  sk: `TASK#${taskId}`,
});
export const tokenKey = (taskId: string): Key => ({
  pk: partitionOf(refOfTask(taskId)),
  sk: `TOKEN#${taskId}`,
});
export const taskIdOfToken = (sk: string) => sk.slice('TOKEN#'.length);

export const handKey = (ref: CaseRef, person: string): Key => ({
  pk: partitionOf(ref),
  sk: `HAND#${person}`,
});
export const evidenceKey = (claimId: string, id: string): Key => ({
  pk: partitionOf({ kind: 'claim', id: claimId }),
  sk: `EVIDENCE#${id}`,
});
export const grantsKey = (subjectId: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: 'GRANTS',
});
export const documentKey = (subjectId: string, id: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: `DOCUMENT#${id}`,
});
export const itemKey = (batchId: string, number: number): Key => ({
  pk: partitionOf({ kind: 'batch', id: batchId }),
  sk: `ITEM#${String(number).padStart(6, '0')}`,
});

export const personPartition = (person: string) => `PERSON#${person}`;
export const memberKey = (person: string, subjectId: string): Key => ({
  pk: personPartition(person),
  sk: `MEMBER#${subjectId}`,
});
export const memberOfKey = (subjectId: string, person: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: `MEMBER#${person}`,
});
export const invitationKey = (subjectId: string, id: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: `INVITATION#${id}`,
});
export const goodsMappingKey = (subjectId: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: 'MAPPING#goods',
});
export const identityKey = (subjectId: string): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: 'IDENTITY',
});
export const nameKey = (name: string): Key => ({ pk: `NAME#${name}`, sk: 'NAME' });
export const personNameKey = (person: string): Key => ({ pk: personPartition(person), sk: 'NAME' });
export const sequenceKey = (name: string): Key => ({ pk: `SEQUENCE#${name}`, sk: 'SEQUENCE' });
export const numberKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' });

export const deskOf = (desk: Desk) =>
  'subjectId' in desk ? `DESK#${desk.subjectId}` : `DESK#${desk.role}#${desk.department ?? 'zone'}`;

/** Beside each other lie the subjects that have something in common; what it is, only its fingerprint says. */
export const linkKey = ({ kind, hash, subjectId }: LinkRow): Key => ({
  pk: `LINK#${kind}#${hash}`,
  sk: subjectId,
});

/** Whose it is: of a subject, or of the draft that a simulation tries. */
const ownerOf = (item: Case): string | undefined => {
  if ('subjectId' in item) return item.subjectId;
  return 'draftId' in item ? item.draftId : undefined;
};

const owned = (item: Case, owner: string | undefined) =>
  owner === undefined ? {} : { owner: `OWNER#${owner}`, ownerSort: `${item.kind}#${item.openedAt}` };

/** The index attributes of a case: by its owner, by its kind and status, and a claim by its window and status. */
export const indexesOf = (item: Case) => ({
  ...owned(item, ownerOf(item)),
  kindOf: `KIND#${item.kind}`,
  kindSort: `${item.status}#${item.changedAt}#${item.id}`,
  ...(item.kind === 'claim'
    ? { window: `WINDOW#${item.programmeId}#${item.periodId}`, windowSort: `${item.status}#${item.id}` }
    : {}),
});

export const listHeads = 'LISTS';
export const listHeadKey = (id: string, version: string): Key => ({ pk: listHeads, sk: `${id}#${version}` });
export const listCountKey = (id: string): Key => ({ pk: `LIST#${id}`, sk: 'VERSIONS' });
export const listChunkKey = (id: string, version: string, hash: string, number: number): Key => ({
  pk: `LIST#${id}#${version}`,
  sk: `ENTRIES#${hash}#${String(number).padStart(6, '0')}`,
});

export const accessKey = ({ at, id }: Access): Key => ({ pk: `ACCESS#${dayOf(at)}`, sk: `${at}#${id}` });
export const accessOfSubjectKey = (subjectId: string, { at, id }: Access): Key => ({
  pk: partitionOf({ kind: 'subject', id: subjectId }),
  sk: `ACCESS#${at}#${id}`,
});
