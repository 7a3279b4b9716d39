import { beforeEach, describe, expect, it } from 'vitest';
import { getImportReport } from '#functions/credit/imports/get-import-report.route.ts';
import { importEntries } from '#functions/credit/imports/import-entries.task.ts';
import { openCreditImport } from '#functions/credit/imports/open-credit-import.route.ts';
import { previewCreditImport } from '#functions/credit/imports/preview-credit-import.route.ts';
import { sendGrades } from '#functions/credit/imports/send-grades.route.ts';
import { submitCreditImport } from '#functions/credit/imports/submit-credit-import.route.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aSubjectOf, aZone, codes } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { cutOffEverywhere } from '../support/interrupted.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { takeTwice } from '../support/twice.ts';

const id = '11111111-1111-4111-8111-111111111111';
const person = 'commerce-lead';
const params = { id };
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

const upload = async (body = file) => {
  await answerOf(ports, openCreditImport, {
    person,
    params,
    body: { fileName: '等级.csv', bytes: body.length },
  });
  ports.evidence.put(`credit/${id}/grades`, body);
};

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
    const report = ports.exports.text(`credit/${id}/report.csv`);
    expect(report.split('\r\n')).toHaveLength(6);
    expect(report).toContain('USCC-CHECK');
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
    await answerOf(ports, openCreditImport, { person, params, body: { fileName: '等级.csv', bytes: 9 } });
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
