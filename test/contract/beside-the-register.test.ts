import { expect, it } from 'vitest';
import type { Mode } from '#domain/filing/mode.ts';
import { day } from '#domain/shared/day.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { aProgramme } from '../support/a-zone.ts';
import { anEvent, aTask, someInstant } from '../support/some-cases.ts';
import { onBoth } from '../support/twins.ts';

const aMode = (but: Partial<Mode> = {}): Mode => ({
  kind: 'mode',
  id: '9610',
  version: 1,
  effectiveFrom: day('2020-06-01'),
  demonstration: true,
  title: { zh: '零售', en: 'retail' },
  legalBasis: '实施方案三（二）2',
  trade: 'both',
  subjects: ['enterprise'],
  services: [],
  fields: [],
  documents: [],
  departments: [],
  mayBeAuto: false,
  rules: [],
  reviewWorkingDays: 5,
  correctionWorkingDays: 5,
  correctionRounds: 2,
  validMonths: 36,
  renewDaysBefore: 90,
  remindDaysBefore: [60, 30, 10],
  ...but,
});

onBoth('the zone', (open) => {
  it('publishes a version once; the same again changes nothing', async () => {
    const { zone } = await open();
    expect(await zone.publish(aMode())).toBe('published');
    expect(await zone.publish(aMode())).toBe('unchanged');
    expect(await zone.all('mode')).toEqual([aMode()]);
  });

  it('knows a programme that was published while it named one fund line', async () => {
    const { zone } = await open();
    const programme = aProgramme({ funding: [{ fundLineId: 'line', basisPoints: 10_000 }] });
    const { funding: _, ...formerly } = programme;
    // What is stored was valid then, and is no programme of today.
    await zone.publish({ ...formerly, fundLineId: 'line' } as never);
    expect(await zone.version('programme', programme.id, programme.version)).toEqual(programme);
    expect(await zone.publish(programme)).toBe('unchanged');
  });

  it('never changes what is published', async () => {
    const { zone } = await open();
    await zone.publish(aMode());
    await expect(zone.publish(aMode({ validMonths: 12 }))).rejects.toThrow(
      expect.objectContaining({ name: 'PublishedVersionsNeverChange' }),
    );
    expect(await zone.version('mode', '9610', 1)).toEqual(aMode());
  });

  it('keeps every version, in order, and one kind apart from another', async () => {
    const { zone } = await open();
    for (const version of [10, 2, 1]) await zone.publish(aMode({ version }));
    await zone.publish({ kind: 'department', id: 'commerce', title: { zh: '商务局', en: 'Commerce' } });
    expect((await zone.all('mode')).map(({ version }) => version)).toEqual([1, 2, 10]);
    expect(await zone.all('department')).toHaveLength(1);
    expect(await zone.version('mode', '9610', 3)).toBeUndefined();
  });
});

onBoth('the directory', (open) => {
  const office = { role: 'reviewer', since: someInstant, givenBy: 'operator' } as const;

  it('knows nothing of a stranger', async () => {
    const { directory } = await open();
    expect(await directory.actor('p', '某人')).toEqual({
      person: 'p',
      name: '某人',
      offices: [],
      memberships: [],
    });
  });

  it('gives an office in each department once', async () => {
    const { directory } = await open();
    await directory.give('p', { ...office, department: 'commerce' });
    await directory.give('p', { ...office, department: 'commerce' });
    await directory.give('p', { ...office, department: 'customs' });
    await directory.give('p', { ...office, role: 'auditor' });
    await directory.give('pp', { ...office, role: 'lead', department: 'tax' });
    const { offices } = await directory.actor('p', 'p');
    expect(offices.map(({ role, department }) => `${role} ${department ?? '-'}`).toSorted()).toEqual([
      'auditor -',
      'reviewer commerce',
      'reviewer customs',
    ]);
  });

  it('keeps the last name of a person, and tells it of those who are asked for', async () => {
    const { directory } = await open();
    await directory.remember('p', '赵敏');
    await directory.remember('q', '高远');
    await directory.remember('p', '赵敏敏');
    expect(await directory.names(new Set(['p', 'stranger', 'weigh-opinions']))).toEqual({ p: '赵敏敏' });
    expect(await directory.names(new Set())).toEqual({});
    expect(await directory.actor('p', '')).toMatchObject({ name: '', knownAs: '赵敏敏' });
    expect(await directory.actor('stranger', '')).not.toHaveProperty('knownAs');
  });

  it('shows the subjects that a person has joined', async () => {
    const { directory, register } = await open();
    const membership = {
      subjectId: '91150781MADEMA019W',
      role: 'administrator',
      since: someInstant,
      givenBy: 'p',
    } as const;
    await register.commit({ joins: { person: 'p', membership }, events: [] });
    expect((await directory.actor('p', 'p')).memberships).toEqual([membership]);
    expect((await directory.actor('q', 'q')).memberships).toEqual([]);
  });

  it('knows whoever acts for one subject by their place in it, and by nothing else', async () => {
    const { directory, register } = await open();
    const place = { role: 'clerk', since: someInstant, givenBy: 'p' } as const;
    const [one, other] = [
      { ...place, subjectId: '91150781MADEMA019W' },
      { ...place, subjectId: '91150781MADEMA02XY' },
    ];
    for (const membership of [one, other])
      await register.commit({ joins: { person: 'p', membership }, events: [] });
    await directory.give('p', { ...office, department: 'commerce' });
    await directory.remember('p', '李晓梅');
    expect(await directory.member('p', '晓梅', one.subjectId)).toEqual({
      person: 'p',
      name: '晓梅',
      knownAs: '李晓梅',
      offices: [],
      memberships: [one],
    });
    expect(await directory.member('p', '晓梅', '91150781MADEMA03ZZ')).toMatchObject({ memberships: [] });
    expect(await directory.member('q', 'q', one.subjectId)).toEqual({
      person: 'q',
      name: 'q',
      offices: [],
      memberships: [],
    });
  });
});

onBoth('evidence', (open) => {
  const aFile = (but: Partial<Evidence> = {}): Evidence => ({
    id: 'e1',
    claimId: 'c1',
    version: 1,
    kind: 'invoice',
    fileName: '发票.pdf',
    contentType: 'application/pdf',
    bytes: 10,
    objectKey: 'claims/c1/e1',
    status: 'awaiting-upload',
    addedAt: someInstant,
    addedBy: 'p',
    findings: [],
    ...but,
  });

  const aReading = (but: Partial<Evidence> = {}) => aFile({ status: 'read', version: 2, ...but });

  it('lies with its claim until it is removed', async () => {
    const { register } = await open();
    await register.commit({ evidence: [aFile(), aFile({ id: 'e2' })], events: [anEvent()] });
    await register.commit({ readings: [aReading()], events: [] });
    expect((await register.evidenceOf('c1')).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'e1 read',
      'e2 awaiting-upload',
    ]);
    await register.commit({ removes: [aFile()], events: [] });
    expect((await register.evidenceOf('c1')).map(({ id }) => id)).toEqual(['e2']);
    expect(await register.evidenceOf('c')).toEqual([]);
  });

  const moved = expect.objectContaining({ name: 'CaseMoved' });

  it('that was removed while it was read does not come back', async () => {
    const { register } = await open();
    await register.commit({ evidence: [aFile()], events: [] });
    await register.commit({ removes: [aFile()], events: [] });
    await expect(register.commit({ readings: [aReading()], events: [] })).rejects.toThrow(moved);
    expect(await register.evidenceOf('c1')).toEqual([]);
  });

  it('that was announced anew while it was read keeps its new announcement', async () => {
    const { register } = await open();
    await register.commit({ evidence: [aFile({ documentNumber: '1' })], events: [] });
    const anew = aFile({ documentNumber: '2', addedAt: '2026-03-02T01:00:00.001Z' });
    await register.commit({ evidence: [anew], events: [] });
    const reading = aReading({ documentNumber: '1' });
    await expect(register.commit({ readings: [reading], events: [] })).rejects.toThrow(moved);
    expect(await register.evidenceOf('c1')).toEqual([anew]);
  });

  it('may be read twice, one after another', async () => {
    const { register } = await open();
    await register.commit({ evidence: [aFile()], events: [] });
    for (const version of [2, 3]) await register.commit({ readings: [aReading({ version })], events: [] });
    expect(await register.evidenceOf('c1')).toEqual([aReading({ version: 3 })]);
  });

  it('that was stated while it was read keeps what was stated', async () => {
    const { register } = await open();
    await register.commit({ evidence: [aFile()], events: [] });
    const stated = aReading({ stated: { documentNumber: '1' } });
    await register.commit({ readings: [stated], events: [] });
    await expect(register.commit({ readings: [aReading()], events: [] })).rejects.toThrow(moved);
    expect(await register.evidenceOf('c1')).toEqual([stated]);
  });
});

onBoth('the waits', (open) => {
  it('hold the token that an execution left, until it is forgotten', async () => {
    const { waits, leave } = await open();
    const { id } = aTask();
    expect(await waits.tokensOf(id)).toEqual([]);
    await leave(id, 'token-1');
    await leave(id, 'token-1');
    expect(await waits.tokensOf(id)).toEqual(['token-1']);
    expect(await waits.waiting()).toEqual([id]);
    await waits.forget(id, ['token-1']);
    await waits.forget(id, ['token-1']);
    expect(await waits.tokensOf(id)).toEqual([]);
    expect(await waits.waiting()).toEqual([]);
  });

  it('lose no token to another, not even one that is left while they are told', async () => {
    const { waits, leave } = await open();
    const { id } = aTask();
    await leave(id, 'token-1');
    const told = await waits.tokensOf(id);
    await leave(id, 'token-2');
    await waits.forget(id, told);
    expect([...(await waits.tokensOf(id))].toSorted()).toEqual(['token-1', 'token-2']);
    await waits.forget(id, ['token-2', 'token-1']);
    expect(await waits.waiting()).toEqual([]);
  });

  it('place a token beside its task, and leave the task as it is', async () => {
    const { waits, leave, register } = await open();
    const task = aTask();
    await register.commit({ opens: [task], events: [] });
    await leave(task.id, 'token-1');
    expect(waits.placeFor(task.id)).toMatchObject({ sk: `TOKEN#${task.id}` });
    expect(await register.tasksOf(task.case)).toEqual([task]);
  });
});
