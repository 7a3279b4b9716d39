import type { Invitation } from '#domain/casework/invitation.ts';
import { CaseMoved, NameTaken } from '../../errors.ts';
import type { Change, Name } from '../../ports.ts';
import { identityKey, invitationKey, memberKey, memberOfKey, nameKey } from './keys.ts';
import type { Written } from './ledger.ts';
import type { Key } from './table.ts';

const absent = 'attribute_not_exists(pk)';

const aMonth = 30 * 24 * 60 * 60;

/** The table drops the row by itself, but only after whoever came late has been told why. */
const expires = (instant: string) => ({ expires: Math.ceil(Date.parse(instant) / 1000) + aMonth });

const moved = () => new CaseMoved('The membership changed.');

/** A place stands twice: where the person looks, and where the subject looks. */
const join = (table: string, { person, membership }: NonNullable<Change['joins']>): Written[] =>
  [
    { ...memberKey(person, membership.subjectId), ...membership },
    { ...memberOfKey(membership.subjectId, person), person, ...membership },
  ].map((row) => ({ otherwise: moved, item: { Put: { TableName: table, Item: row } } }));

const leave = (table: string, { person, subjectId }: NonNullable<Change['leaves']>): Written[] =>
  [memberKey(person, subjectId), memberOfKey(subjectId, person)].map((key: Key) => ({
    otherwise: moved,
    item: { Delete: { TableName: table, Key: key } },
  }));

const invite =
  (table: string) =>
  (invitation: Invitation): Written => ({
    otherwise: () => new CaseMoved('The invitation was answered.'),
    item: {
      Put: {
        TableName: table,
        Item: {
          ...invitationKey(invitation.subjectId, invitation.id),
          ...invitation,
          ...expires(invitation.expiresAt),
        },
        ConditionExpression: `${absent} OR #status = :open`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':open': 'open' },
      },
    },
  });

const name =
  (table: string) =>
  ({ name: wanted, ref, until }: Name): Written => ({
    otherwise: () => new NameTaken('The name leads to another case.'),
    item: {
      Put: {
        TableName: table,
        Item: { ...nameKey(wanted), ref, ...(until ? expires(until) : {}) },
        ConditionExpression: absent,
      },
    },
  });

const identify = (table: string, { subjectId, residentId }: NonNullable<Change['identity']>): Written => ({
  otherwise: () => new CaseMoved('The person is known already.'),
  item: {
    Put: {
      TableName: table,
      Item: { ...identityKey(subjectId), residentId },
      ConditionExpression: absent,
    },
  },
});

/** Who belongs to a subject, who is asked to, and by which names cases are found. */
export const peopleWrites = (
  table: string,
  { joins, leaves, invitations = [], names = [], identity }: Change,
): Written[] => [
  ...names.map(name(table)),
  ...(identity ? [identify(table, identity)] : []),
  ...invitations.map(invite(table)),
  ...(joins ? join(table, joins) : []),
  ...(leaves ? leave(table, leaves) : []),
];
