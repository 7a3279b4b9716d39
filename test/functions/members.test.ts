import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '#functions/directory/accept-invitation.route.ts';
import { changeMemberRole } from '#functions/directory/change-member-role.route.ts';
import { endMembership } from '#functions/directory/end-membership.route.ts';
import { inviteMember } from '#functions/directory/invite-member.route.ts';
import { listInvitations } from '#functions/directory/list-invitations.route.ts';
import { listMembers } from '#functions/directory/list-members.route.ts';
import { revokeInvitation } from '#functions/directory/revoke-invitation.route.ts';
import { getSubject } from '#functions/filing/subjects/get-subject.route.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';

const invitationId = '00000000-0000-4000-8000-00000000000a';
const second = '00000000-0000-4000-8000-00000000000b';
type Role = 'administrator' | 'clerk';

/** A subject whose administrator invites, and what others do with the link. */
const aSubjectThatInvites = async () => {
  const ports = await aZone();
  const { subjectId, person } = await aSubjectOf(ports);
  const invite = async (role: Role = 'clerk', id = invitationId) => {
    const call = { person, params: { subjectId, invitationId: id }, body: { role } };
    return (await answerOf(ports, inviteMember, call)) as { code: string };
  };
  const accept = (who: string, code: string) => ({ person: who, body: { code } });
  const place = { person, params: { subjectId } };
  return {
    ports,
    subjectId,
    person,
    invite,
    accept,
    place,
    members: async () =>
      ((await answerOf(ports, listMembers, place)) as { members: { person: string; role: Role }[] }).members,
    standing: async () =>
      (
        (await answerOf(ports, listInvitations, place)) as { invitations: { standing: string }[] }
      ).invitations.map(({ standing }) => standing),
    events: async () =>
      (await ports.register.history({ kind: 'subject', id: subjectId })).map(({ type }) => type),
  };
};

const withAColleague = async (role: Role = 'clerk') => {
  const subject = await aSubjectThatInvites();
  const { code } = await subject.invite(role);
  await answerOf(subject.ports, acceptInvitation, subject.accept('newcomer', code));
  return subject;
};

describe('an administrator invites', () => {
  it('and whoever has the link joins in the role that was offered, known by name', async () => {
    const { ports, invite, accept, members, place, subjectId } = await aSubjectThatInvites();
    const { code } = await invite();
    expect(await answerOf(ports, acceptInvitation, accept('newcomer', code))).toMatchObject({
      subjectId,
      role: 'clerk',
    });
    expect(await members()).toMatchObject([
      { person: 'clerk-0', role: 'administrator' },
      { person: 'newcomer', name: 'newcomer', role: 'clerk', invitedBy: 'clerk-0' },
    ]);
    expect(await answerOf(ports, getSubject, { ...place, person: 'newcomer' })).toMatchObject({
      id: subjectId,
    });
  });

  it('and the code is in that one answer and nowhere else', async () => {
    const { ports, invite, place, subjectId } = await aSubjectThatInvites();
    const { code } = await invite();
    const everything = JSON.stringify([
      await answerOf(ports, listInvitations, place),
      await ports.register.invitationsOf(subjectId),
      await ports.register.history({ kind: 'subject', id: subjectId }),
      await ports.register.get('subject', subjectId),
    ]);
    expect(everything).not.toContain(code);
    expect(
      await refusalOf(ports, inviteMember, {
        ...place,
        params: { subjectId, invitationId },
        body: { role: 'clerk' },
      }),
    ).toEqual([409, 'INVITATION-SHOWN-ONCE']);
  });

  it('and no clerk does', async () => {
    const { ports, subjectId } = await withAColleague();
    const call = { person: 'newcomer', params: { subjectId, invitationId: second }, body: { role: 'clerk' } };
    expect(await refusalOf(ports, inviteMember, call)).toEqual([403, 'ADMINISTRATOR-NEEDED']);
  });
});

describe('an invitation', () => {
  it('admits one person; the same person may press twice', async () => {
    const { ports, invite, accept, members, standing } = await aSubjectThatInvites();
    const { code } = await invite();
    const first = await answerOf(ports, acceptInvitation, accept('newcomer', code));
    expect(await answerOf(ports, acceptInvitation, accept('newcomer', ` ${code} `))).toEqual(first);
    expect(await refusalOf(ports, acceptInvitation, accept('another', code))).toEqual([
      409,
      'INVITATION-USED',
    ]);
    expect([await standing(), (await members()).length]).toEqual([['used'], 2]);
  });

  it('admits one of two who come in the same instant', async () => {
    const { ports, invite, accept, members } = await aSubjectThatInvites();
    const { code } = await invite();
    await Promise.all(['a', 'b'].map((who) => callRoute(ports, acceptInvitation, accept(who, code))));
    expect(await members()).toHaveLength(2);
  });

  it('lives seven days', async () => {
    const { ports, invite, accept, standing } = await aSubjectThatInvites();
    const { code } = await invite();
    ports.clock.moveTo('2026-03-09T01:00:00.000Z');
    expect(await standing()).toEqual(['expired']);
    expect(await refusalOf(ports, acceptInvitation, accept('late', code))).toEqual([
      409,
      'INVITATION-EXPIRED',
    ]);
  });

  it('is good up to its last moment', async () => {
    const { ports, invite, accept, members } = await aSubjectThatInvites();
    const { code } = await invite();
    ports.clock.moveTo('2026-03-09T00:59:59.999Z');
    await answerOf(ports, acceptInvitation, accept('newcomer', code));
    expect(await members()).toHaveLength(2);
  });

  it('may be revoked, once or twice, and then admits nobody', async () => {
    const { ports, invite, accept, place, subjectId, standing, events } = await aSubjectThatInvites();
    const { code } = await invite();
    const revoke = { ...place, params: { subjectId, invitationId } };
    for (const _ of [1, 2])
      expect(await answerOf(ports, revokeInvitation, revoke)).toMatchObject({ standing: 'revoked' });
    expect(await refusalOf(ports, acceptInvitation, accept('late', code))).toEqual([
      409,
      'INVITATION-REVOKED',
    ]);
    expect(await standing()).toEqual(['revoked']);
    expect((await events()).filter((type) => type === 'InvitationRevoked')).toHaveLength(1);
  });

  it('cannot be revoked once somebody has joined by it', async () => {
    const { ports, place, subjectId } = await withAColleague();
    const revoke = { ...place, params: { subjectId, invitationId } };
    expect(await refusalOf(ports, revokeInvitation, revoke)).toEqual([409, 'INVITATION-USED']);
  });

  it('is not spent, and takes no role away, where a member follows their own link', async () => {
    const { ports, invite, accept, person, members, standing } = await aSubjectThatInvites();
    const { code } = await invite();
    expect(await refusalOf(ports, acceptInvitation, accept(person, code))).toEqual([409, 'ALREADY-MEMBER']);
    expect([await standing(), (await members())[0]?.role]).toEqual([['open'], 'administrator']);
  });

  it('does not let back in whoever was removed after using it', async () => {
    const { ports, invite, accept, place } = await aSubjectThatInvites();
    const { code } = await invite();
    await answerOf(ports, acceptInvitation, accept('newcomer', code));
    await answerOf(ports, endMembership, { ...place, body: { person: 'newcomer' } });
    expect(await refusalOf(ports, acceptInvitation, accept('newcomer', code))).toEqual([
      409,
      'INVITATION-USED',
    ]);
  });

  it('with a wrong code is none', async () => {
    const { ports, accept } = await aSubjectThatInvites();
    expect(await refusalOf(ports, acceptInvitation, accept('newcomer', 'guess'))).toEqual([
      404,
      'INVITATION-UNKNOWN',
    ]);
  });
});

describe('the members of a subject', () => {
  it('change their role by an administrator’s hand, and keep it when asked twice', async () => {
    const { ports, place, members, events } = await withAColleague();
    const body = { person: 'newcomer', role: 'administrator' };
    for (const _ of [1, 2]) await answerOf(ports, changeMemberRole, { ...place, body });
    expect((await members()).map(({ role }) => role)).toEqual(['administrator', 'administrator']);
    expect((await events()).filter((type) => type === 'MemberRoleChanged')).toHaveLength(1);
  });

  it('always have an administrator: the last one neither steps down nor leaves', async () => {
    const { ports, place, person } = await withAColleague();
    const down = { ...place, body: { person, role: 'clerk' } };
    expect(await refusalOf(ports, changeMemberRole, down)).toEqual([409, 'LAST-ADMINISTRATOR']);
    const out = { ...place, body: { person } };
    expect(await refusalOf(ports, endMembership, out)).toEqual([409, 'LAST-ADMINISTRATOR']);
  });

  it('still have one where two administrators remove each other in the same instant', async () => {
    const { ports, place, person, subjectId } = await withAColleague('administrator');
    await Promise.all([
      callRoute(ports, endMembership, { ...place, body: { person: 'newcomer' } }),
      callRoute(ports, endMembership, { person: 'newcomer', params: { subjectId }, body: { person } }),
    ]);
    expect(await ports.register.membersOf(subjectId)).toHaveLength(1);
  });

  it('see nothing of the subject once they have left; that they belonged stays in the record', async () => {
    const { ports, place, subjectId, events } = await withAColleague();
    for (const _ of [1, 2]) await answerOf(ports, endMembership, { ...place, body: { person: 'newcomer' } });
    const look = { person: 'newcomer', params: { subjectId } };
    expect(await refusalOf(ports, getSubject, look)).toEqual([403, 'NOT-YOUR-SUBJECT']);
    expect(await events()).toEqual(['SubjectRegistered', 'MemberInvited', 'MemberJoined', 'MembershipEnded']);
  });

  it('are not named in the record: it carries ids and roles', async () => {
    const { ports, subjectId } = await withAColleague();
    const history = await ports.register.history({ kind: 'subject', id: subjectId });
    expect(history.flatMap(({ data }) => Object.keys(data ?? {}))).toEqual([
      'invitationId',
      'role',
      'invitationId',
      'role',
    ]);
  });
});
