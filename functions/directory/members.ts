import * as z from 'zod';
import type { Invitation } from '#domain/casework/invitation.ts';
import { InvitationStanding, standingAt } from '#domain/casework/invitation.ts';
import { type Member, MemberRole } from '#domain/casework/role.ts';
import { type Refused, refused } from '../edge/problem.ts';

export const SubjectPath = z.object({ subjectId: z.string() });

/** A member as colleagues see them. `invitedBy` is empty once whoever invited them has left. */
export const MemberView = z.object({
  person: z.string(),
  name: z.string(),
  role: MemberRole,
  since: z.iso.datetime(),
  invitedBy: z.string().optional(),
});
export type MemberView = z.infer<typeof MemberView>;

export const InvitationView = z.object({
  id: z.string(),
  role: MemberRole,
  standing: InvitationStanding,
  invitedBy: z.string().optional(),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof InvitationView>;

const nameAmong = (members: readonly Member[], person: string): { invitedBy?: string } => {
  const name = members.find((member) => member.person === person)?.displayName;
  return name ? { invitedBy: name } : {};
};

export const viewMember =
  (members: readonly Member[]) =>
  ({ person, displayName, role, since, givenBy }: Member): MemberView => ({
    person,
    name: displayName ?? person,
    role,
    since,
    ...(givenBy === person ? {} : nameAmong(members, givenBy)),
  });

export const viewInvitation =
  (members: readonly Member[], now: string) =>
  (invitation: Invitation): InvitationView => ({
    id: invitation.id,
    role: invitation.role,
    standing: standingAt(invitation, now),
    ...nameAmong(members, invitation.invitedBy),
    invitedAt: invitation.invitedAt,
    expiresAt: invitation.expiresAt,
  });

/** A subject without an administrator could never admit anybody again. */
export const objectionToLosing = (members: readonly Member[], person: string): Refused | undefined => {
  const administrators = members.filter(({ role }) => role === 'administrator');
  if (administrators.some((member) => member.person !== person)) return undefined;
  return refused(409, {
    code: 'LAST-ADMINISTRATOR',
    reason: { zh: '至少须保留一名管理员。', en: 'There must always be an administrator.' },
    next: {
      zh: '请先将另一名成员设为管理员。',
      en: 'Make another member an administrator first.',
    },
  });
};
