import { beforeEach, describe, expect, it } from 'vitest';
import type { Imported } from '#domain/credit/imports/credit-import.ts';
import { day } from '#domain/shared/day.ts';
import { getImportReport } from '#functions/credit/imports/get-import-report.route.ts';
import { importEntries } from '#functions/credit/imports/import-entries.task.ts';
import { openCreditImport } from '#functions/credit/imports/open-credit-import.route.ts';
import { previewCreditImport } from '#functions/credit/imports/preview-credit-import.route.ts';
import { sendEvents } from '#functions/credit/imports/send-events.route.ts';
import { sendGrades } from '#functions/credit/imports/send-grades.route.ts';
import { submitCreditImport } from '#functions/credit/imports/submit-credit-import.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { shippedTerms as creditTerms } from '../domain/credit/shipped-terms.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aSubjectOf, aZone, codes } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { cutOffEverywhere } from '../support/interrupted.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { takeTwice } from '../support/twice.ts';

const id = '11111111-1111-4111-8111-111111111111';
const person = 'commerce-lead';
const params = { id };
const again = { id: '22222222-2222-4222-8222-222222222222' };
const header = '统一社会信用代码,体系,等级,生效日期,截止日期,依据文号';
const line = (code: string, grade = '失信企业', from = '2026-01-05') =>
  `${code},海关,${grade},${from},,满关信〔2026〕3号`;
const file = [
  header,
  line(codes[0]),
  line(codes[1]),
  line('91150781MADEMA0190'),
  line(codes[2], '优秀'),
].join('\r\n');

let ports: MemoryPorts;

const upload = async (body = file, of: Imported = 'grades') => {
  await answerOf(ports, openCreditImport, {
    person,
    params,
    body: { of, fileName: '等级.csv', bytes: body.length },
  });
  ports.evidence.put(`credit/${id}/file`, body);
};

const imported = async (body: string, of: Imported) => {
  await upload(body, of);
  await answerOf(ports, submitCreditImport, { person, params });
  await takeTwice(ports, importEntries, ref);
  return ports.register.get('credit-import', id);
};
const report = () => ports.exports.text(`credit/${id}/report.csv`);

beforeEach(async () => {
  ports = await withCredit(await aZone());
  await aSubjectOf(ports);
});

const ref = { kind: 'credit-import', id } as const;
const gradesOf = async (code: string) => (await recorder(ports, code).record())?.grades ?? [];

describe('a file of grades', () => {
  it('is previewed with every refusal of every line, and stores nothing', async () => {
    await upload();
    const preview = await answerOf(ports, previewCreditImport, { person, params });
    expect(preview).toMatchObject({
      lines: 4,
      good: 2,
      refusals: [
        { code: 'USCC-CHECK', at: 'line 4, column subjectId' },
        { code: 'CREDIT-GRADE', at: 'line 5, column grade' },
      ],
    });
    expect(await gradesOf(codes[0])).toEqual([]);
  });

  it('is imported once: every good line is recorded, the report names them all', async () => {
    await upload();
    await answerOf(ports, submitCreditImport, { person, params });
    await answerOf(ports, submitCreditImport, { person, params });
    await takeTwice(ports, importEntries, ref);
    expect(await ports.register.get('credit-import', id)).toMatchObject({
      status: 'imported',
      counts: { lines: 4, recorded: 2, known: 0, refused: 2, unregistered: 1 },
    });
    expect(await gradesOf(codes[1])).toMatchObject([{ grade: 'dishonest', recordedBy: person }]);
    expect(report().split('\r\n')).toHaveLength(6);
    expect(report()).toContain('USCC-CHECK');
    expect(await answerOf(ports, getImportReport, { person: 'auditor', params })).toMatchObject({
      fileName: '等级-导入报告.csv',
    });
  });

  it('cut off anywhere, goes on from there and counts the same', async () => {
    await upload();
    await answerOf(ports, submitCreditImport, { person, params });
    expect(await cutOffEverywhere(ports, importEntries, id)).toBeGreaterThan(1);
    expect((await ports.register.get('credit-import', id))?.counts).toMatchObject({ recorded: 2, known: 0 });
    expect(await gradesOf(codes[0])).toHaveLength(1);
  });

  it('is refused as a whole where it is no such file', async () => {
    await upload('甲,乙\r\n1,2');
    await answerOf(ports, submitCreditImport, { person, params });
    await takeTwice(ports, importEntries, ref);
    expect(await ports.register.get('credit-import', id)).toMatchObject({
      status: 'unreadable',
      findings: [{ code: 'TABLE-COLUMN-MISSING' }, {}, {}, {}, {}],
    });
  });

  it('cannot be imported before it has arrived, nor by another department', async () => {
    await answerOf(ports, openCreditImport, {
      person,
      params,
      body: { of: 'grades', fileName: '等级.csv', bytes: 9 },
    });
    expect(await refusalOf(ports, submitCreditImport, { person, params })).toEqual([
      409,
      'CREDIT-NOT-UPLOADED',
    ]);
    expect(await refusalOf(ports, submitCreditImport, { person: 'tax-lead', params })).toEqual([
      403,
      'NOT-RECORD-KEEPER',
    ]);
  });
});

const eventHeader = '备注,依据文号,事项,发生日期,信用代码,分值';
const event = (
  code: string,
  { kind = '受到海关行政处罚', on = '2026-02-20', weight = '', remark = '' } = {},
) => `${remark},满关罚〔2026〕7号,${kind},${on},${code},${weight}`;
const eventFile = (...lines: readonly string[]) => [eventHeader, ...lines].join('\r\n');
const eventsOf = async (code: string) => (await recorder(ports, code).record())?.events ?? [];

describe('a file of events', () => {
  it('is recorded as events by form are: of the catalogue, with its weight unless the line says another', async () => {
    const item = await imported(
      eventFile(
        event(codes[0], { remark: '申报不实' }),
        event(codes[1], { kind: 'customs-penalty', weight: '30' }),
      ),
      'events',
    );
    expect(item).toMatchObject({ status: 'imported', counts: { lines: 2, recorded: 2, unregistered: 1 } });
    expect(await eventsOf(codes[0])).toMatchObject([
      {
        kind: 'customs-penalty',
        polarity: 'bad',
        weight: 15,
        on: '2026-02-20',
        remark: '申报不实',
        recordedBy: person,
      },
    ]);
    expect(await eventsOf(codes[1])).toMatchObject([{ weight: 30 }]);
  });

  it('imposes no ban: a line that states one is sent to where a second person confirms it', async () => {
    const item = await imported(eventFile(event(codes[0], { kind: '骗取支持资金' })), 'events');
    expect(item).toMatchObject({ counts: { recorded: 0, refused: 1 } });
    expect(report()).toContain('CR-403');
    expect(await recorder(ports, codes[0]).record()).toBeUndefined();
  });

  it('brings one event once: twice in the file, by form before, or in another file', async () => {
    await recorder(ports, codes[0]).event({
      kind: 'customs-penalty',
      on: '2026-02-20',
      document: '满关罚〔2026〕7号',
    });
    ports.clock.moveTo('2026-03-03T01:00:00.000Z');
    const item = await imported(eventFile(event(codes[0]), event(codes[1]), event(codes[1])), 'events');
    expect(item).toMatchObject({ counts: { lines: 3, recorded: 1, known: 2 } });
    expect([(await eventsOf(codes[0])).length, (await eventsOf(codes[1])).length]).toEqual([1, 1]);
  });

  it('is the same file when it comes again under other weights', async () => {
    await imported(eventFile(event(codes[0])), 'events');
    const heavier = creditTerms.eventKinds.map((kind) => ({ ...kind, weight: kind.weight + 1 }));
    await publishZone(ports, {
      documents: [{ ...creditTerms, version: 2, effectiveFrom: day('2026-03-03'), eventKinds: heavier }],
    });
    ports.clock.moveTo('2026-03-04T01:00:00.000Z');
    const entry = {
      subjectId: codes[0],
      kind: 'customs-penalty',
      on: '2026-02-20',
      document: '满关罚〔2026〕7号',
    };
    const send = (more: object) =>
      answerOf(ports, sendEvents, { person, body: { entries: [{ ...entry, ...more }] } });
    expect(await send({})).toMatchObject({ outcomes: [{ outcome: 'known' }] });
    expect(await send({ weight: 99 })).toMatchObject({ outcomes: [{ refusals: [{ code: 'CR-421' }] }] });
    expect(await eventsOf(codes[0])).toMatchObject([{ weight: 15 }]);
  });

  it('is reported so that the refused lines can be corrected there, and the report imported', async () => {
    await imported(eventFile(event(codes[0]), event(codes[1], { on: '2027-01-01' })), 'events');
    const corrected = report().replace('2027-01-01', '2026-02-01');
    ports.clock.moveTo('2026-03-03T01:00:00.000Z');
    ports.evidence.put(`credit/${again.id}/file`, corrected);
    await answerOf(ports, openCreditImport, {
      person,
      params: again,
      body: { of: 'events', fileName: '报告.csv', bytes: corrected.length },
    });
    await answerOf(ports, submitCreditImport, { person, params: again });
    await importEntries(ports, again);
    expect(await ports.register.get('credit-import', again.id)).toMatchObject({
      counts: { lines: 2, recorded: 1, known: 1, refused: 0 },
    });
  });

  it('is not recorded of one’s own enterprise, though the rest of it is', async () => {
    await ports.directory.give('clerk-0', {
      role: 'lead',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    const entry = { kind: 'customs-penalty', on: '2026-02-20', document: '满关罚〔2026〕7号' };
    const entries = [codes[0], codes[1]].map((subjectId) => ({ ...entry, subjectId }));
    expect(await answerOf(ports, sendEvents, { person: 'clerk-0', body: { entries } })).toMatchObject({
      outcomes: [{ outcome: 'refused', refusals: [{ code: 'OWN-CASE' }] }, { outcome: 'recorded' }],
    });
  });

  it('fills a record no further than a case may hold, and says of which line that is', async () => {
    const remark = '申报不实'.repeat(120);
    const many = Array.from({ length: 300 }, (_, n) =>
      event(codes[0], {
        on: `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + Math.floor(n / 12)).padStart(2, '0')}`,
        remark,
      }),
    );
    const item = await imported(eventFile(...many), 'events');
    const counts = item?.counts ?? { recorded: 0, refused: 0 };
    expect(counts.recorded).toBe((await eventsOf(codes[0])).length);
    expect(counts.recorded + counts.refused).toBe(300);
    expect(report()).toContain('CREDIT-RECORD-FULL');
    expect(JSON.stringify(await recorder(ports, codes[0]).record()).length).toBeLessThan(400_000);
  });
});

describe('grades from another system', () => {
  const entry = { scheme: 'customs', grade: 'dishonest', from: '2026-01-05', document: '满关信〔2026〕3号' };

  it('are recorded, known or refused one by one, as lines of a file are', async () => {
    const send = (entries: readonly unknown[]) => answerOf(ports, sendGrades, { person, body: { entries } });
    const good = { ...entry, subjectId: codes[0] };
    expect(await send([good, { ...good, subjectId: 'nobody' }, { ...good, grade: 'other' }])).toMatchObject({
      outcomes: [
        { line: 1, outcome: 'recorded' },
        { line: 2, outcome: 'refused', refusals: [{ code: 'USCC-FORMAT' }] },
        { line: 3, outcome: 'refused', refusals: [{ code: 'CREDIT-TWICE' }] },
      ],
    });
    ports.clock.moveTo('2026-03-03T01:00:00.000Z');
    expect(await send([good, { ...good, grade: 'advanced' }])).toMatchObject({
      outcomes: [{ outcome: 'known' }, { outcome: 'refused' }],
    });
  });

  it('are the same entries as those of a file', async () => {
    await answerOf(ports, sendGrades, { person, body: { entries: [{ ...entry, subjectId: codes[0] }] } });
    ports.clock.moveTo('2026-03-03T01:00:00.000Z');
    await upload([header, line(codes[0])].join('\n'));
    await answerOf(ports, submitCreditImport, { person, params });
    await takeTwice(ports, importEntries, ref);
    expect((await ports.register.get('credit-import', id))?.counts).toMatchObject({ recorded: 0, known: 1 });
  });
});
