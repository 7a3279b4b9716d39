import { beforeEach, describe, expect, it } from 'vitest';
import type { CreditRecord } from '#domain/credit/record.ts';
import { listTasks } from '#functions/casework/list-tasks.route.ts';
import { proposeBan } from '#functions/credit/bans/propose-ban.route.ts';
import { getCredit } from '#functions/credit/records/get-credit.route.ts';
import { recordEvent } from '#functions/credit/records/record-event.route.ts';
import { recordGrade } from '#functions/credit/records/record-grade.route.ts';
import { Refused } from '#functions/edge/problem.ts';
import type { Ports } from '#functions/ports.ts';
import { aStatedBan, aStatedEvent, aStatedGrade, recorder, withCredit } from '../support/a-credit.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';

let ports: Ports;
let id: string;
let of: ReturnType<typeof recorder>;

beforeEach(async () => {
  ports = await withCredit(await aZone());
  id = (await aSubjectOf(ports)).subjectId;
  of = recorder(ports, id);
});

describe('what is recorded of a subject', () => {
  it('is a grade by the name its authority uses, and once however often it is sent', async () => {
    await of.grade();
    await of.grade();
    const record = await of.record();
    expect(record?.grades).toMatchObject([
      { scheme: 'customs', grade: 'dishonest', recordedBy: 'commerce-lead' },
    ]);
    expect(record?.version).toBe(1);
  });

  it('is nothing that the catalogue does not have', async () => {
    const call = { person: 'commerce-lead', params: { id } };
    const event = { ...aStatedEvent, kind: 'rudeness', on: '2027-01-01' };
    expect(await refusalOf(ports, recordEvent, { ...call, body: event })).toEqual([422, 'CR-401', 'CR-402']);
    const grade = { ...aStatedGrade, grade: '优秀', to: '2026-01-01' };
    expect(await refusalOf(ports, recordGrade, { ...call, body: grade })).toEqual([
      422,
      'CREDIT-GRADE',
      'CREDIT-DATES',
    ]);
  });

  it('is recorded by a lead of the department that keeps the records, and by nobody else', async () => {
    const call = { params: { id }, body: aStatedGrade };
    expect(await refusalOf(ports, recordGrade, { ...call, person: 'customs-lead' })).toEqual([
      403,
      'NOT-RECORD-KEEPER',
    ]);
    expect(await refusalOf(ports, recordGrade, { ...call, person: 'commerce-officer' })).toEqual([
      403,
      'ROLE-NEEDED',
    ]);
  });

  it('is not recorded by somebody of its own', async () => {
    await ports.directory.give('clerk-0', {
      role: 'lead',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    const call = { person: 'clerk-0', params: { id }, body: aStatedGrade };
    expect(await refusalOf(ports, recordGrade, call)).toEqual([403, 'OWN-CASE']);
  });

  it('is corrected by a further entry, which says what it corrects', async () => {
    await of.grade();
    const wrong = (await of.record())?.grades[0]?.id;
    const otherwise = { ...aStatedGrade, grade: '其他企业' };
    const call = { person: 'commerce-lead', params: { id } };
    expect(await refusalOf(ports, recordGrade, { ...call, body: otherwise })).toEqual([409, 'CR-421']);
    expect(await refusalOf(ports, recordGrade, { ...call, body: { ...otherwise, corrects: 'no' } })).toEqual([
      409,
      'CR-431',
    ]);
    await of.grade({ grade: '其他企业', corrects: wrong });
    const shown = await answerOf(ports, getCredit, { person: 'auditor', params: { id } });
    expect(shown).toMatchObject({
      credit: { grades: [{ grade: { en: 'other' } }] },
      record: { grades: [{}, { corrects: wrong }] },
    });
  });
});

describe('a person', () => {
  it('has a record by its number as everybody has; only a file knows organisations alone', async () => {
    const moment = '2026-03-02T01:00:00.000Z';
    await ports.register.commit({
      cases: [
        {
          kind: 'subject',
          type: 'individual',
          id: 'P-000001',
          version: 1,
          status: 'registered',
          openedAt: moment,
          changedAt: moment,
          registeredBy: 'somebody',
          name: '某某',
          maskedId: '150***********0',
          address: '满洲里市',
          contactName: '某某',
          contactPhone: '0470-0000001',
          services: [],
        },
      ],
      events: [],
    });
    const person = recorder(ports, 'P-000001');
    await person.grade({ scheme: 'zone', grade: 'AAA' });
    expect((await person.record())?.grades).toMatchObject([{ scheme: 'zone', grade: 'aaa' }]);
  });
});

describe('a ban', () => {
  it('is in no record before a second person has confirmed it', async () => {
    await of.propose();
    expect(await of.record()).toBeUndefined();
    await of.confirm();
    expect(await of.record()).toMatchObject({ bans: [{ kind: 'false-filing', scope: 'filing' }] });
  });

  it('lies on the desk of every lead, whatever the department, and is not confirmed by whom it comes from', async () => {
    await of.propose();
    const list = await answerOf(ports, listTasks, { person: 'tax-lead' });
    expect(list).toMatchObject({ tasks: [{ step: 'confirm', case: { kind: 'ban-proposal' } }] });
    const own = await of.confirm('commerce-lead');
    expect(own instanceof Refused && own.refusals[0]?.code).toBe('TWO-STEPS');
    expect(await of.record()).toBeUndefined();
  });

  it('comes to nothing where the second person says no, and can be proposed anew', async () => {
    await of.propose();
    await of.confirm('customs-lead', 'refuse');
    expect(await of.record()).toBeUndefined();
    await of.propose();
    await of.confirm('tax-lead');
    expect((await of.record())?.bans).toHaveLength(1);
  });

  it('is proposed once however often it is sent', async () => {
    await of.propose();
    await of.propose();
    expect((await ports.register.list('ban-proposal')).items).toHaveLength(1);
  });

  it('does not reach back, lasts no longer than its kind allows, and rests on an event that is there', async () => {
    const body = { ...aStatedBan, from: '2026-03-01', to: '2029-01-01', becauseOf: 'nothing' };
    expect(await refusalOf(ports, proposeBan, { person: 'commerce-lead', params: { id }, body })).toEqual([
      422,
      'CR-415',
      'CR-413',
      'CR-414',
    ]);
  });

  it('holds from the day of its confirmation, where that comes later', async () => {
    await of.propose();
    (ports as Awaited<ReturnType<typeof aZone>>).clock.moveTo('2026-03-06T01:00:00.000Z');
    await of.confirm();
    expect((await of.record())?.bans[0]?.from).toBe('2026-03-06');
  });

  it('that nobody confirmed in its time is refused with the reason', async () => {
    await of.propose({ to: '2026-03-05' });
    (ports as Awaited<ReturnType<typeof aZone>>).clock.moveTo('2026-03-06T01:00:00.000Z');
    await of.confirm();
    const [proposal] = (await ports.register.list('ban-proposal')).items;
    expect(proposal).toMatchObject({ status: 'refused', findings: [{ code: 'CR-416' }] });
    expect(await of.record()).toBeUndefined();
  });

  it('of two people writing at once, neither entry is lost', async () => {
    await Promise.all([of.grade(), of.event()]);
    const record: CreditRecord | undefined = await of.record();
    expect([record?.grades.length, record?.events.length]).toEqual([1, 1]);
  });
});
