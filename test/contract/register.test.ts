import { expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import {
  aClaim,
  anEvent,
  aSimulationCase,
  aSubject,
  aTask,
  decided,
  someInstant,
} from '../support/some-cases.ts';
import { onBoth } from '../support/twins.ts';

const named = (name: string) => expect.objectContaining({ name });
const announced = (id: string) => ({
  subjectId: 'a',
  id,
  kind: 'paper',
  fileName: '材料.pdf',
  bytes: 1,
  contentType: 'application/pdf',
  objectKey: `documents/a/${id}`,
  status: 'awaiting-upload' as const,
  addedAt: someInstant,
  addedBy: 'clerk',
});
const commerce = { role: 'reviewer', department: 'commerce' } as const;

onBoth('the register', (open) => {
  it('keeps a case with the event that explains it', async () => {
    const { register } = await open();
    const item = aSubject();
    const event = anEvent({ case: { kind: 'subject', id: item.id }, type: 'SubjectRegistered' });
    await register.commit({ cases: [item], events: [event] });
    expect(await register.get('subject', item.id)).toEqual(item);
    expect(await register.history(item)).toEqual([event]);
  });

  it('answers nothing for a case that is not there', async () => {
    const { register } = await open();
    expect(await register.get('filing', 'none')).toBeUndefined();
    expect(await register.task('filing~none~review~1')).toBeUndefined();
  });

  it('finds the cases that there are of those asked for, each once and in their order, however many', async () => {
    const { register } = await open();
    const claims = Array.from({ length: 150 }, (_, n) => aClaim({ id: `c${n}` }));
    for (let from = 0; from < claims.length; from += 100)
      await register.commit({ cases: claims.slice(from, from + 100), events: [] });
    const asked = claims.map(({ id }) => id).toReversed();
    const found = await register.find('claim', ['none', ...asked, 'c7']);
    expect([...found.keys()]).toEqual(asked);
    expect([...found.values()].toReversed()).toEqual(claims);
    expect(await register.find('claim', [])).toEqual(new Map());
  });

  it('takes a case at the version after the one that stands, and at no other', async () => {
    const { register } = await open();
    await register.commit({ cases: [aSubject()], events: [] });
    for (const version of [1, 3])
      await expect(register.commit({ cases: [aSubject({ version })], events: [] })).rejects.toThrow(
        named('CaseMoved'),
      );
    await register.commit({ cases: [aSubject({ version: 2, address: '新址' })], events: [] });
    expect(await register.get('subject', aSubject().id)).toMatchObject({
      version: 2,
      address: '新址',
    });
  });

  it('writes beside a case only while the case stands where it was read', async () => {
    const { register } = await open();
    await register.commit({ cases: [aSubject()], events: [] });
    const event = anEvent({ case: { kind: 'subject', id: aSubject().id }, type: 'Beside' });
    await register.commit({ unmoved: [aSubject()], events: [event] });
    await register.commit({ cases: [aSubject({ version: 2 })], events: [] });
    await expect(register.commit({ unmoved: [aSubject()], events: [] })).rejects.toThrow(named('CaseMoved'));
  });

  it('writes nothing of a change of which one condition does not hold', async () => {
    const { register, ledger } = await open();
    await register.commit({ cases: [aSubject()], events: [] });
    const late = {
      cases: [aSubject(), aClaim()],
      opens: [aTask()],
      events: [anEvent()],
      hands: [{ case: aTask().case, person: 'p', step: 's' }],
      sequence: { name: 'q', value: 1 },
    };
    await expect(register.commit(late)).rejects.toThrow(named('CaseMoved'));
    expect(await register.get('claim', aClaim().id)).toBeUndefined();
    expect(await register.openAt(commerce)).toEqual([]);
    expect(await register.history(aTask().case)).toEqual([]);
    expect(await register.lastOf('q')).toBe(0);
    expect(await ledger.balance('line')).toBeUndefined();
  });

  it('lets one of two changes of the same case through, however close they come', async () => {
    const { register } = await open();
    await register.commit({ cases: [aSubject()], events: [] });
    const outcomes = await Promise.allSettled(
      ['一', '二', '三', '四'].map((address) =>
        register.commit({ cases: [aSubject({ version: 2, address })], events: [] }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals.map(({ name }) => name)).toEqual(['CaseMoved', 'CaseMoved', 'CaseMoved']);
  });

  it('lays an open task on its desk, the most urgent first, and takes it away once decided', async () => {
    const { register } = await open();
    const later = aTask({ case: { kind: 'claim', id: 'c2' } });
    const sooner = { ...aTask(), dueAt: '2026-03-03T16:00:00.000Z' };
    await register.commit({ opens: [later, sooner], events: [] });
    expect(await register.openAt(commerce)).toEqual([sooner, later]);
    await register.commit({ closes: [decided(sooner)], events: [] });
    expect(await register.openAt(commerce)).toEqual([later]);
    expect(await register.task(sooner.id)).toEqual(decided(sooner));
    expect(await register.tasksOf(sooner.case)).toEqual([decided(sooner)]);
  });

  it('keeps the desks of departments, of the zone and of subjects apart', async () => {
    const { register } = await open();
    const subjectId = '91150781MADEMA019W';
    const tasks = [
      aTask({ step: 'a' }),
      aTask({ step: 'b', desk: { role: 'reviewer', department: 'customs' } }),
      aTask({ step: 'c', desk: { role: 'programme-approver' } }),
      aTask({ step: 'd', desk: { subjectId } }),
    ];
    await register.commit({ opens: tasks, events: [] });
    const desks = [
      commerce,
      { role: 'reviewer', department: 'customs' },
      { role: 'programme-approver' },
      { subjectId },
    ] as const;
    const found = await Promise.all(desks.map((desk) => register.openAt(desk)));
    expect(found.map((some) => some.map(({ step }) => step))).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('opens a task once and closes it once', async () => {
    const { register } = await open();
    const task = aTask();
    await register.commit({ opens: [task], events: [] });
    await expect(register.commit({ opens: [task], events: [] })).rejects.toThrow(named('CaseMoved'));
    const two = await Promise.allSettled([
      register.commit({ closes: [decided(task)], events: [] }),
      register.commit({ closes: [decided(task)], events: [] }),
    ]);
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(register.commit({ closes: [decided(task)], events: [] })).rejects.toThrow(
      named('TaskClosed'),
    );
  });

  it('writes beside a task only while it is open', async () => {
    const { register } = await open();
    const task = aTask();
    await register.commit({ opens: [task], events: [] });
    await register.commit({ cases: [aSubject()], stillOpen: [task], events: [] });
    await register.commit({ closes: [decided(task)], events: [] });
    const late = { cases: [aSubject({ version: 2 })], stillOpen: [task], events: [] };
    await expect(register.commit(late)).rejects.toThrow(named('TaskClosed'));
    expect(await register.get('subject', aSubject().id)).toEqual(aSubject());
  });

  it('never closes a task that was never opened', async () => {
    const { register } = await open();
    const closing = register.commit({ closes: [decided(aTask())], events: [] });
    await expect(closing).rejects.toThrow(named('TaskClosed'));
  });

  it('holds a person to one step of a case', async () => {
    const { register } = await open();
    const hand = { case: aTask().case, person: 'p', step: 'review:commerce' };
    await register.commit({ hands: [hand], events: [] });
    await register.commit({ hands: [hand, { ...hand, person: 'q', step: 'lead' }], events: [] });
    const second = register.commit({ hands: [{ ...hand, step: 'lead' }], events: [] });
    await expect(second).rejects.toThrow(named('HandTaken'));
    const elsewhere = { ...hand, case: { kind: 'claim', id: 'c2' } as const, step: 'lead' };
    await expect(register.commit({ hands: [elsewhere], events: [] })).resolves.toBeUndefined();
  });

  it('lets one of two steps of a case go to a person who takes both at once', async () => {
    const { register } = await open();
    const hand = { case: aTask().case, person: 'p' };
    const two = await Promise.allSettled(
      ['make', 'check'].map((step) => register.commit({ hands: [{ ...hand, step }], events: [] })),
    );
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps members of a subject out of its cases', async () => {
    const { register } = await open();
    const subjectId = '91150781MADEMA019W';
    const membership = { subjectId, role: 'clerk', since: someInstant, givenBy: 'p' } as const;
    await register.commit({ joins: { person: 'p', membership }, events: [] });
    const own = register.commit({ outsider: { person: 'p', subjectId }, events: [anEvent()] });
    await expect(own).rejects.toThrow(named('OwnCase'));
    const other = register.commit({ outsider: { person: 'q', subjectId }, events: [anEvent()] });
    await expect(other).resolves.toBeUndefined();
  });

  it('gives each number of a sequence once, without a gap', async () => {
    const { register } = await open();
    expect(await register.lastOf('s')).toBe(0);
    await register.commit({ sequence: { name: 's', value: 1 }, events: [] });
    for (const value of [1, 3])
      await expect(register.commit({ sequence: { name: 's', value }, events: [] })).rejects.toThrow(
        named('SequenceTaken'),
      );
    await register.commit({ sequence: { name: 's', value: 2 }, events: [] });
    expect(await register.lastOf('s')).toBe(2);
  });

  it('names what stands against a change in the order in which a person should hear of it', async () => {
    const { register } = await open();
    await register.commit({ cases: [aSubject()], events: [] });
    const closes = [decided(aTask())];
    const both = register.commit({ cases: [aSubject()], closes, events: [] });
    await expect(both).rejects.toThrow(named('CaseMoved'));
    const hands = [{ case: aTask().case, person: 'p', step: 's' }];
    await register.commit({ hands: [{ ...hands[0], step: 'other' } as never], events: [] });
    await expect(register.commit({ closes, hands, events: [] })).rejects.toThrow(named('TaskClosed'));
  });

  it('tells the history of a case in the order in which it happened', async () => {
    const { register } = await open();
    const at = (second: number) => `2026-03-02T01:00:0${second}.000Z`;
    for (const second of [3, 1, 2])
      await register.commit({ events: [anEvent({ at: at(second), data: { second } })] });
    const told = await register.history(anEvent().case);
    expect(told.map(({ at: instant }) => instant)).toEqual([at(1), at(2), at(3)]);
  });

  it('keeps two documents that are announced in the same moment, each with its event', async () => {
    const { register } = await open();
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const subject = { kind: 'subject', id: 'a' } as const;
    const added = anEvent({ case: subject, type: 'DocumentAdded' });
    for (const id of ids) await register.commit({ documents: [announced(id)], events: [added] });
    expect((await register.documentsOf('a')).map(({ id }) => id).toSorted()).toEqual(ids);
    expect(await register.history(subject)).toHaveLength(2);
  });

  it('finds the simulations of a draft, and those of no other', async () => {
    const { register } = await open();
    const mine = aSimulationCase();
    const theirs = aSimulationCase({ id: '55555555-5555-4555-8555-555555555555', draftId: 'other' });
    await register.commit({ cases: [mine, theirs], events: [] });
    expect(await register.ownedBy('simulation', 'draft')).toEqual([mine]);
  });

  it('finds the cases of a subject, and no one else’s', async () => {
    const { register } = await open();
    const mine = aClaim({ id: 'm', openedAt: '2026-03-02T03:00:00.000Z' });
    const older = aClaim({ id: 'o', openedAt: '2026-03-02T02:00:00.000Z' });
    const theirs = aClaim({ id: 't', subjectId: '91150781MADEMA027P' });
    await register.commit({ cases: [mine, older, theirs, aSubject()], events: [] });
    expect(await register.ownedBy('claim', mine.subjectId)).toEqual([older, mine]);
    expect(await register.ownedBy('filing', mine.subjectId)).toEqual([]);
    const [me, other, nobody] = [mine.subjectId, theirs.subjectId, 'nobody'];
    expect(await register.ownedByEach('claim', [me, nobody, other, me])).toEqual(
      new Map([
        [me, [older, mine]],
        [nobody, []],
        [other, [theirs]],
      ]),
    );
  });

  it('keeps what the claims of a subject come to, each version over the one before and no other', async () => {
    const { register } = await open();
    const grants = { subjectId: 's', version: 1, claims: [{ claimId: 'c', year: '2026', fen: fen(5) }] };
    expect(await register.grantsOf('s')).toEqual({ subjectId: 's', version: 0, claims: [] });
    await register.commit({ grants: [grants], events: [] });
    const outcomes = await Promise.allSettled(
      [2, 2].map((version) => register.commit({ grants: [{ ...grants, version }], events: [] })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(register.commit({ grants: [grants], events: [] })).rejects.toThrow(named('CaseMoved'));
    expect(await register.grantsOf('s')).toEqual({ ...grants, version: 2 });
    expect(await register.grantsOfEach(['t', 's'])).toEqual(
      new Map([
        ['t', { subjectId: 't', version: 0, claims: [] }],
        ['s', { ...grants, version: 2 }],
      ]),
    );
  });

  it('finds the claims of a window that stand at a status, in the order of their ids', async () => {
    const { register } = await open();
    const cases = [
      aClaim({ id: 'b' }),
      aClaim({ id: 'a' }),
      aClaim({ id: 'c', periodId: '2026H2' }),
      aClaim({ id: 'd', status: 'determined' }),
    ];
    await register.commit({ cases, events: [] });
    const pages = await Array.fromAsync(register.claimsOf('delivery-fees', '2026H1', 'draft'));
    expect(pages.flat().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('answers the claims of a window page after page, none twice and none left out', async () => {
    const { register } = await open();
    const claims = Array.from({ length: 230 }, (_, n) => aClaim({ id: `c${String(n).padStart(3, '0')}` }));
    for (let from = 0; from < claims.length; from += 100)
      await register.commit({ cases: claims.slice(from, from + 100), events: [] });
    const pages = await Array.fromAsync(register.claimsOf('delivery-fees', '2026H1', 'draft'));
    expect(pages.map((page) => page.length)).toEqual([200, 30]);
    expect(pages.flat()).toEqual(claims);
  });

  it('does not answer a claim of a window that has moved on since the page before', async () => {
    const { register } = await open();
    const claims = Array.from({ length: 201 }, (_, n) => aClaim({ id: `c${String(n).padStart(3, '0')}` }));
    for (let from = 0; from < claims.length; from += 100)
      await register.commit({ cases: claims.slice(from, from + 100), events: [] });
    const found: string[][] = [];
    for await (const page of register.claimsOf('delivery-fees', '2026H1', 'draft')) {
      found.push(page.map(({ id }) => id));
      await register.commit({ cases: [aClaim({ id: 'c200', version: 2, status: 'submitted' })], events: [] });
    }
    expect(found.map((ids) => ids.length)).toEqual([200]);
  });

  it('lists by status, the newest first, page after page, none twice and none left out', async () => {
    const { register } = await open();
    const claims = Array.from({ length: 230 }, (_, n) =>
      aClaim({
        id: `c${String(n).padStart(3, '0')}`,
        changedAt: `2026-03-02T01:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000Z`,
        status: n < 220 ? 'submitted' : 'draft',
      }),
    );
    for (let from = 0; from < claims.length; from += 100)
      await register.commit({ cases: claims.slice(from, from + 100), events: [] });
    const first = await register.list('claim', 'submitted');
    expect(first.items).toHaveLength(200);
    expect(first.items[0]?.id).toBe('c219');
    const second = await register.list('claim', 'submitted', first.next);
    expect(second.items).toHaveLength(20);
    expect(second.next).toBeUndefined();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(220);
    const drafts = await register.list('claim', 'draft');
    expect(drafts.items.map(({ status }) => status)).toEqual(Array(10).fill('draft'));
  });

  it('does not take up a list at a place where it never stopped', async () => {
    const { register } = await open();
    const foreign = Buffer.from('{"pk":"a","sk":"b","kindOf":"KIND#filing","kindSort":"c"}').toString(
      'base64url',
    );
    for (const place of ['garbage', 'e30', foreign])
      await expect(register.list('claim', undefined, place)).rejects.toThrow(named('PlaceUnknown'));
  });

  it('moves a case from one status list to the other', async () => {
    const { register } = await open();
    await register.commit({ cases: [aClaim()], events: [] });
    await register.commit({ cases: [aClaim({ version: 2, status: 'submitted' })], events: [] });
    expect((await register.list('claim', 'draft')).items).toEqual([]);
    expect((await register.list('claim', 'submitted')).items).toHaveLength(1);
    expect((await register.list('claim')).items).toHaveLength(1);
  });

  it('refuses a transaction of more than a hundred rows, and one that touches a row twice', async () => {
    const { register } = await open();
    const many = Array.from({ length: 101 }, (_, n) => aClaim({ id: `c${n}` }));
    await expect(register.commit({ cases: many, events: [] })).rejects.toThrow();
    await expect(register.commit({ cases: [aClaim(), aClaim()], events: [] })).rejects.toThrow();
    expect((await register.list('claim')).items).toEqual([]);
  });
});
