import * as z from 'zod';
import { type Invitation, type InvitationStanding, standingAt } from '#domain/casework/invitation.ts';
import { type Actor, Membership } from '#domain/casework/role.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { linksOfMember } from '../affiliates/links.ts';
import { changed, happened, type Moment, momentOf } from '../casework/writing.ts';
import { type Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Change, Ports } from '../ports.ts';
import { hashOfCode, invitationName } from './secret-names.ts';

const askAgain: Bilingual = {
  zh: '请联系邀请您的管理员重新发送链接。',
  en: 'Ask the administrator who invited you for a new link.',
};

const unknown = () =>
  refused(404, {
    code: 'INVITATION-UNKNOWN',
    reason: {
      zh: '邀请链接不正确，可能没有复制完整。',
      en: 'This link leads to no invitation; part of it may be missing.',
    },
    next: {
      zh: '请完整复制链接后重试，或联系邀请您的管理员。',
      en: 'Copy the whole link, or ask whoever invited you.',
    },
  });

/** Why an invitation admits nobody any longer. */
const closed: Readonly<Record<Exclude<InvitationStanding, 'open'>, Bilingual>> = {
  used: { zh: '该邀请已被使用，一个链接只能使用一次。', en: 'This invitation was used; a link works once.' },
  revoked: { zh: '该邀请已被管理员撤销。', en: 'An administrator has revoked this invitation.' },
  expired: {
    zh: '该邀请已超过七天，已失效。',
    en: 'This invitation is older than seven days and has expired.',
  },
};

const noLonger = (standing: Exclude<InvitationStanding, 'open'>) =>
  refused(409, { code: `INVITATION-${standing.toUpperCase()}`, reason: closed[standing], next: askAgain });

const alreadyIn = () =>
  refused(409, {
    code: 'ALREADY-MEMBER',
    reason: {
      zh: '您已是该主体的成员，邀请仍然有效。',
      en: 'You are a member already; the invitation stays open.',
    },
    next: {
      zh: '请将链接发给要邀请的人；变更角色请在“成员”页面办理。',
      en: 'Pass the link on; a role is changed on the page “Members”.',
    },
  });

const invitationBy = async ({ register }: Ports, code: string): Promise<Invitation | undefined> => {
  const codeHash = hashOfCode(code.trim());
  const ref = await register.named(invitationName(codeHash));
  const invitations = ref ? await register.invitationsOf(ref.id) : [];
  return invitations.find((invitation) => invitation.codeHash === codeHash);
};

const placeIn = ({ memberships }: Actor, subjectId: string) =>
  memberships.find((membership) => membership.subjectId === subjectId);

const accepted = (invitation: Invitation, subject: Subject, actor: Actor, moment: Moment) => {
  const { id: invitationId, subjectId, role, invitedBy } = invitation;
  const membership: Membership = {
    subjectId,
    role,
    since: moment.now,
    givenBy: invitedBy,
    displayName: actor.name,
  };
  const after = changed(subject, moment, {});
  const change: Change = {
    cases: [after],
    invitations: [{ ...invitation, status: 'used', answeredBy: actor.person, answeredAt: moment.now }],
    joins: { person: actor.person, membership },
    links: linksOfMember(subject, actor.person, role),
    events: [happened('MemberJoined', moment, actor.person, after, { data: { invitationId, role } })],
  };
  return { membership, change };
};

/** What stands against joining, or the place that this person has by this very invitation. */
const settled = (invitation: Invitation, actor: Actor, now: string): Refused | Membership | undefined => {
  const place = placeIn(actor, invitation.subjectId);
  const mine = invitation.answeredBy === actor.person;
  const standing = standingAt(invitation, now);
  if (place) return standing === 'used' && mine ? place : alreadyIn();
  return standing === 'open' ? undefined : noLonger(standing);
};

/** Whoever is signed in joins by the code of an invitation. Pressed twice, they have joined once. */
export const acceptInvitation = route(
  {
    id: 'acceptInvitation',
    method: 'POST',
    path: '/api/applicant/invitations/acceptance',
    who: 'signed-in',
    summary: { zh: '接受邀请', en: 'Accept an invitation' },
    body: z.object({ code: z.string() }),
    answer: Membership,
  },
  async (ports, { body, actor }) => {
    const invitation = await invitationBy(ports, body.code);
    const subject = invitation && (await ports.register.get('subject', invitation.subjectId));
    if (!invitation || !subject) return unknown();
    const moment = momentOf(ports);
    const already = settled(invitation, actor, moment.now);
    if (already) return already;
    const { membership, change } = accepted(invitation, subject, actor, moment);
    await ports.register.commit(change);
    return membership;
  },
);
