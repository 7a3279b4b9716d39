import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { changeServices } from '#functions/filing/subjects/change-services.route.ts';
import { readIdentity } from '#functions/filing/subjects/read-identity.route.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';

const contact = { address: '满洲里市', contactName: '钱某', contactPhone: '0470-1234567' };
const organisation = {
  ...contact,
  creditCode: '91150781MADEMA027P',
  name: '满洲里示例二号',
  legalRepresentative: '赵某',
};

/** The example of the standard itself; nobody living is meant. */
const residentId = '11010519491231002X';
const person = { ...contact, type: 'individual', name: '孙某', residentId };

type Id = { readonly id: string };

describe('every type of subject registers', () => {
  it.each([
    ['enterprise', organisation],
    ['institution', { ...organisation, institution: 'training-body' }],
    ['individual', person],
    ['border-resident', person],
  ])('%s, with what it does for trade', async (type, body) => {
    const ports = await aZone();
    const call = { person: 'clerk', body: { ...body, type, services: ['seller', 'training', 'seller'] } };
    const subject = await answerOf(ports, registerSubject, call);
    expect(subject).toMatchObject({ type, status: 'registered', services: ['seller', 'training'] });
  });

  it('and each is asked what belongs to it, all defects at once', async () => {
    const ports = await aZone();
    const call = (body: unknown) => callRoute(ports, registerSubject, { person: 'clerk', body });
    const places = async (body: unknown) =>
      ((await call(body)) as Refused).refusals.map(({ at }) => at).toSorted();
    expect(await places({ ...organisation, type: 'institution' })).toEqual(['institution']);
    expect(await places({ ...person, residentId: undefined, name: '' })).toEqual(['name', 'residentId']);
    expect(await places({ ...organisation, type: 'ministry' })).toEqual(['type']);
  });

  it('keeps for the officers that the organisation code inside the credit code does not agree', async () => {
    const ports = await aZone();
    // The outer check character agrees; the one inside, at the seventeenth place, does not.
    const creditCode = '91150781MADEMA0280';
    const body = { ...organisation, creditCode: withOuterCheck(creditCode) };
    const subject = await answerOf(ports, registerSubject, { person: 'clerk', body });
    expect(subject).toMatchObject({ concerns: [{ code: 'USCC-ORGANISATION', severity: 'flag' }] });
  });
});

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const withOuterCheck = (code: string) => {
  const sum = [...code.slice(0, 17)].reduce(
    (total, char, n) => total + alphabet.indexOf(char) * (3 ** n % 31),
    0,
  );
  return `${code.slice(0, 17)}${alphabet.charAt((31 - (sum % 31)) % 31)}`;
};

const aPersonRegistered = async () => {
  const ports = await aZone();
  const subject = (await answerOf(ports, registerSubject, { person: 'clerk', body: person })) as Id;
  return { ports, subject, again: { person: 'clerk', body: person } };
};

describe('a natural person', () => {
  it('is known by an id that says nothing, and by a number of which five characters are shown', async () => {
    const { subject } = await aPersonRegistered();
    expect(subject).toMatchObject({ maskedId: '110*************2X' });
    expect(JSON.stringify(subject)).not.toContain('1949');
  });

  it('stands nowhere with the whole number: not in the case, the record, the names or the members', async () => {
    const { ports, subject } = await aPersonRegistered();
    const everything = JSON.stringify([
      await ports.register.get('subject', subject.id),
      await ports.register.history({ kind: 'subject', id: subject.id }),
      await ports.register.membersOf(subject.id),
    ]);
    expect(everything).not.toContain(residentId.slice(3, 16));
    expect(await ports.register.identityOf(subject.id)).toBe(residentId);
  });

  it('finds their own subject where they register again, also as something else', async () => {
    const { ports, subject, again } = await aPersonRegistered();
    expect(await answerOf(ports, registerSubject, again)).toEqual(subject);
    const other = {
      ...again,
      body: { ...person, type: 'border-resident', residentId: residentId.toLowerCase() },
    };
    expect(await answerOf(ports, registerSubject, other)).toEqual(subject);
  });

  it('is not told of where somebody else brings the number', async () => {
    const { ports, subject } = await aPersonRegistered();
    const outcome = await callRoute(ports, registerSubject, { person: 'other', body: person });
    expect(outcome).toMatchObject({
      status: 409,
      refusals: [{ code: 'SUBJECT-REGISTERED', at: 'residentId' }],
    });
    const said = JSON.stringify((outcome as Refused).refusals);
    for (const secret of [subject.id, '110', '孙某']) expect(said).not.toContain(secret);
  });

  it('is one subject where two people bring the number in the same instant', async () => {
    const ports = await aZone();
    const outcomes = await Promise.all(
      ['a', 'b'].map((who) => callRoute(ports, registerSubject, { person: who, body: person })),
    );
    expect(outcomes.filter((outcome) => outcome instanceof Refused)).toMatchObject([
      { status: 409, refusals: [{ code: 'NAME-TAKEN' }] },
    ]);
  });

  it.each([
    ['born after today', '110105202612310028', 'SUBJECT-BIRTH'],
    ['born on a day that never was', '110105199002300021', 'SUBJECT-BIRTH'],
    ['not yet eighteen', '110105200803030022', 'SUBJECT-MINOR'],
  ])('is refused with words where %s', async (_, number, code) => {
    const ports = await aZone();
    const body = { ...person, residentId: withResidentCheck(number) };
    const outcome = await callRoute(ports, registerSubject, { person: 'clerk', body });
    expect(outcome).toMatchObject({ status: 422, refusals: [{ code, at: 'residentId' }] });
    expect(JSON.stringify(outcome)).not.toContain(number.slice(6, 14));
  });

  it('may register on the day they become eighteen', async () => {
    const ports = await aZone();
    const body = { ...person, residentId: withResidentCheck('110105200803020022') };
    expect(await answerOf(ports, registerSubject, { person: 'clerk', body })).toMatchObject({ version: 1 });
  });
});

const withResidentCheck = (number: string) => {
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, n) => total + Number(digit) * (2 ** (17 - n) % 11),
    0,
  );
  return `${number.slice(0, 17)}${'10X98765432'.charAt(sum % 11)}`;
};

describe('an officer who must compare the number', () => {
  const ask = (subject: Id, who: string, purpose: string) => ({
    person: who,
    params: { id: subject.id },
    body: { purpose },
  });

  it('says what for, and that they read it is in the record', async () => {
    const { ports, subject } = await aPersonRegistered();
    const call = ask(subject, 'commerce-officer', 'compare-document');
    expect(await answerOf(ports, readIdentity, call)).toEqual({ residentId });
    const events = await ports.register.history({ kind: 'subject', id: subject.id });
    expect(events.at(-1)).toMatchObject({
      type: 'IdentityRead',
      by: 'commerce-officer',
      data: { purpose: 'compare-document' },
    });
  });

  it('is given nothing for a purpose that is not on the list', async () => {
    const { ports, subject } = await aPersonRegistered();
    const call = ask(subject, 'commerce-officer', 'curiosity');
    expect(await refusalOf(ports, readIdentity, call)).toEqual([422, 'FIELD-INVALID']);
    expect(await ports.register.history({ kind: 'subject', id: subject.id })).toHaveLength(1);
  });

  it('is no member of that subject, no auditor and no applicant', async () => {
    const { ports, subject } = await aPersonRegistered();
    await ports.directory.give('clerk', {
      role: 'reviewer',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    const codes = await Promise.all(
      ['clerk', 'auditor', 'stranger'].map((who) =>
        refusalOf(ports, readIdentity, ask(subject, who, 'compare-document')),
      ),
    );
    expect(codes).toEqual([
      [403, 'OWN-CASE'],
      [403, 'ROLE-NEEDED'],
      [403, 'ROLE-NEEDED'],
    ]);
  });

  it('finds no number of an enterprise', async () => {
    const ports = await aZone();
    const subject = (await answerOf(ports, registerSubject, { person: 'clerk', body: organisation })) as Id;
    const call = ask(subject, 'commerce-officer', 'compare-document');
    expect(await refusalOf(ports, readIdentity, call)).toEqual([404, 'NOT-FOUND']);
  });
});

describe('what a subject does for trade', () => {
  it('is changed by its administrator, and the same again changes nothing', async () => {
    const { ports, subject } = await aPersonRegistered();
    const call = { person: 'clerk', params: { subjectId: subject.id }, body: { services: ['logistics'] } };
    const first = await answerOf(ports, changeServices, call);
    expect(first).toMatchObject({ version: 2, services: ['logistics'] });
    expect(await answerOf(ports, changeServices, call)).toEqual(first);
  });
});
