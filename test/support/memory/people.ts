import type { Member } from '#domain/casework/role.ts';
import { NameTaken } from '#functions/errors.ts';
import type { Change, Register } from '#functions/ports.ts';
import { cloned } from './cloned.ts';
import { always, moved, type Part } from './part.ts';
import { type Store, startingWith } from './store.ts';

const memberParts = ({ members }: Store, { joins, leaves }: Change): Part[] => [
  ...(joins ? [joins] : []).map(({ person, membership }) => ({
    row: `member ${person}#${membership.subjectId}`,
    holds: always,
    otherwise: moved('membership'),
    write: () => members.set(`${person}#${membership.subjectId}`, cloned(membership)),
  })),
  ...(leaves ? [leaves] : []).map(({ person, subjectId }) => ({
    row: `member ${person}#${subjectId}`,
    holds: always,
    otherwise: moved('membership'),
    write: () => members.delete(`${person}#${subjectId}`),
  })),
];

const invitationParts = (store: Store, { invitations = [] }: Change): Part[] =>
  invitations.map((invitation) => {
    const key = `${invitation.subjectId}#${invitation.id}`;
    return {
      row: `invitation ${key}`,
      holds: () => (store.invitations.get(key)?.status ?? 'open') === 'open',
      otherwise: moved('invitation'),
      write: () => store.invitations.set(key, cloned(invitation)),
    };
  });

const nameParts = (store: Store, { names = [], identity }: Change): Part[] => [
  ...names.map(({ name, ref }) => ({
    row: `name ${name}`,
    holds: () => !store.names.has(name),
    otherwise: () => new NameTaken('The name leads to another case.'),
    write: () => store.names.set(name, cloned(ref)),
  })),
  ...(identity ? [identity] : []).map(({ subjectId, residentId }) => ({
    row: `identity ${subjectId}`,
    holds: () => !store.identities.has(subjectId),
    otherwise: moved('identity'),
    write: () => store.identities.set(subjectId, residentId),
  })),
];

/** Who belongs to a subject, who is asked to, and by which names cases are found. */
export const peopleParts = (store: Store, change: Change): Part[] => [
  ...nameParts(store, change),
  ...invitationParts(store, change),
  ...memberParts(store, change),
];

export const memoryPeople = (
  store: Store,
): Pick<Register, 'membersOf' | 'invitationsOf' | 'named' | 'identityOf'> => ({
  membersOf: async (subjectId) =>
    [...store.members]
      .filter(([, membership]) => membership.subjectId === subjectId)
      .map(
        ([key, membership]): Member => ({
          ...cloned(membership),
          person: key.slice(0, -subjectId.length - 1),
        }),
      )
      .toSorted((a, b) => (a.person < b.person ? -1 : 1)),
  invitationsOf: async (subjectId) => cloned(startingWith(store.invitations, `${subjectId}#`)),
  named: async (name) => store.names.get(name),
  identityOf: async (subjectId) => store.identities.get(subjectId),
});
