import { expect, it } from 'vitest';
import type { Invitation } from '#domain/casework/invitation.ts';
import { anEvent, someInstant } from '../support/some-cases.ts';
import { onBoth } from '../support/twins.ts';

const named = (name: string) => expect.objectContaining({ name });
const subjectId = '91150781MADEMA019W';
const another = '91150781MADEMA027P';

const aMembership = (
  but: { readonly subjectId?: string; readonly role?: 'administrator' | 'clerk' } = {},
) => ({
  subjectId,
  role: 'clerk' as const,
  since: someInstant,
  givenBy: 'p',
  displayName: '李某',
  ...but,
});

const anInvitation = (but: Partial<Invitation> = {}): Invitation => ({
  id: 'i1',
  subjectId,
  role: 'clerk',
  codeHash: 'a'.repeat(64),
  status: 'open',
  invitedBy: 'p',
  invitedAt: someInstant,
  expiresAt: '2026-03-09T01:00:00.000Z',
  ...but,
});

onBoth('the members of a subject', (open) => {
  it('are found from both sides: by the person, and by the subject', async () => {
    const { register, directory } = await open();
    for (const person of ['q', 'p'])
      await register.commit({ joins: { person, membership: aMembership() }, events: [] });
    await register.commit({
      joins: { person: 'p', membership: aMembership({ subjectId: another }) },
      events: [],
    });
    expect(await register.membersOf(subjectId)).toEqual([
      { person: 'p', ...aMembership() },
      { person: 'q', ...aMembership() },
    ]);
    expect((await directory.actor('p', 'p')).memberships).toHaveLength(2);
  });

  it('stand in one role at a time, on both sides', async () => {
    const { register, directory } = await open();
    await register.commit({ joins: { person: 'p', membership: aMembership() }, events: [] });
    const promoted = aMembership({ role: 'administrator' });
    await register.commit({ joins: { person: 'p', membership: promoted }, events: [] });
    expect(await register.membersOf(subjectId)).toEqual([{ person: 'p', ...promoted }]);
    expect((await directory.actor('p', 'p')).memberships).toEqual([promoted]);
  });

  it('are gone from both sides once they leave, and leave once or twice', async () => {
    const { register, directory } = await open();
    await register.commit({ joins: { person: 'p', membership: aMembership() }, events: [] });
    for (const _ of [1, 2]) await register.commit({ leaves: { person: 'p', subjectId }, events: [] });
    expect(await register.membersOf(subjectId)).toEqual([]);
    expect((await directory.actor('p', 'p')).memberships).toEqual([]);
  });
});

onBoth('an invitation', (open) => {
  it('lies with its subject', async () => {
    const { register } = await open();
    await register.commit({ invitations: [anInvitation()], events: [] });
    expect(await register.invitationsOf(subjectId)).toEqual([anInvitation()]);
    expect(await register.invitationsOf(another)).toEqual([]);
  });

  it.each(['used', 'revoked'] as const)('is answered once: %s is the end of it', async (status) => {
    const { register } = await open();
    await register.commit({ invitations: [anInvitation()], events: [] });
    await register.commit({ invitations: [anInvitation({ status })], events: [] });
    const again = register.commit({ invitations: [anInvitation({ status: 'used' })], events: [] });
    await expect(again).rejects.toThrow(named('CaseMoved'));
    expect(await register.invitationsOf(subjectId)).toEqual([anInvitation({ status })]);
  });
});

onBoth('a name', (open) => {
  const ref = { kind: 'subject', id: subjectId } as const;

  it('leads to its case', async () => {
    const { register } = await open();
    await register.commit({ names: [{ name: 'certificate:1', ref, until: someInstant }], events: [] });
    expect(await register.named('certificate:1')).toEqual(ref);
    expect(await register.named('certificate:2')).toBeUndefined();
  });

  it('is taken once; with it nothing else of the change is written', async () => {
    const { register } = await open();
    const names = [{ name: 'certificate:1', ref }];
    await register.commit({ names, events: [] });
    const other = { names: [{ name: 'certificate:1', ref: { ...ref, id: another } }], events: [anEvent()] };
    await expect(register.commit(other)).rejects.toThrow(named('NameTaken'));
    expect(await register.named('certificate:1')).toEqual(ref);
    expect(await register.history(anEvent().case)).toEqual([]);
  });
});

onBoth('a resident identity number', (open) => {
  it('lies beside the case, and is written once', async () => {
    const { register } = await open();
    const identity = { subjectId: 's1', residentId: '11010519491231002X' };
    await register.commit({ identity, events: [] });
    expect(await register.identityOf('s1')).toBe(identity.residentId);
    expect(await register.identityOf('s2')).toBeUndefined();
    await expect(register.commit({ identity, events: [] })).rejects.toThrow(named('CaseMoved'));
  });
});
