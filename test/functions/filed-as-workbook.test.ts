import { expect, it } from 'vitest';
import { screenedKey } from '#functions/positive-list/goods/goods-keys.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { aDraft, waybillFile } from '../support/a-claim.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  theZone,
  unlisted,
} from '../support/a-goods-filing.ts';
import { aSheet, textRows } from '../support/a-workbook.ts';
import { aZone } from '../support/a-zone.ts';
import { screenGoods } from '../support/goods-review.ts';

const asWorkbook = (csv: string, merged: readonly string[] = []): Buffer =>
  aSheet(
    textRows(
      csv
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')),
    ),
    { merged },
  );

const screened = async (file: string | Buffer) => {
  const { ports, ref, standing } = await aSubmittedGoodsFiling(file);
  await screenGoods(ports, ref);
  const { status, counts, questions } = (await standing()) ?? {};
  return {
    status,
    counts,
    questions,
    rows: ports.exports.text(screenedKey({ filingId: ref.id, number: 1 })),
  };
};

it('goods brought as a workbook become what they would have become as CSV', async () => {
  const csv = aFile(coconut, unlisted, egg);
  expect(await screened(asWorkbook(csv))).toEqual(await screened(csv));
});

it('the preview of a workbook says what was made of it, and shows its rows', async () => {
  const ports = await theZone();
  const file = asWorkbook(aFile(coconut, unlisted), ['E2:E3']);
  const goods = await aGoodsFiling(ports, file, await aFiledSubject(ports));
  expect(await goods.preview()).toMatchObject({
    findings: [],
    concerns: [{ code: 'TABLE-MERGED-DOWN', severity: 'warning', found: 'E2:E3' }],
    rows: [{ outcome: 'passed' }, { outcome: 'refused' }],
  });
});

it('waybills brought as a workbook are read, and whoever brought them is told what was made of them', async () => {
  const { ports, ref, upload, invoice } = await aDraft(await aZone());
  const csv = waybillFile([{ number: 'SF000001' }, { number: 'SF000002', yuan: '50.00' }], invoice);
  const { key } = await upload('waybills', csv);
  const [asCsv] = await ports.register.evidenceOf(ref.id);
  ports.evidence.put(key, asWorkbook(csv, ['D2:D3']));
  await readEvidence(ports, { key });
  const [{ findings, totals, encoding } = { findings: [] }] = await ports.register.evidenceOf(ref.id);
  expect([totals, encoding]).toEqual([asCsv?.totals, undefined]);
  expect(findings).toMatchObject([{ code: 'TABLE-MERGED-DOWN', severity: 'warning', found: 'D2:D3' }]);
});

it('waybills that stand in merged columns are not read at all', async () => {
  const { ports, ref, upload, invoice } = await aDraft(await aZone());
  const csv = waybillFile([{ number: 'SF000001' }], invoice);
  const { key } = await upload('waybills', csv);
  ports.evidence.put(key, asWorkbook(csv, ['A2:B2']));
  await readEvidence(ports, { key });
  expect(await ports.register.evidenceOf(ref.id)).toMatchObject([
    { status: 'unreadable', findings: [{ code: 'TABLE-CELL-MERGED', at: 'line 2' }] },
  ]);
});
