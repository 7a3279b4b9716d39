import { describe, expect, it } from 'vitest';
import { CaseMoved, NoSuchCase } from '#functions/errors.ts';
import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import { bankAnswers, madeBatch, reservedClaims } from '../support/a-payment.ts';
import { answerOf } from '../support/call-route.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const definition = definitions(resourcesOf(synthesized().stacks)).get('PaymentBatch') ?? {};
const steps = {
  GatherBatch: gatherBatch,
  AdvanceBatch: advanceBatch,
  ExportBatch: exportBatch,
  SettleBatch: settleBatch,
};

const where = 'Where does it stand?';

const aBatch = async (claims: number, also: Partial<typeof steps> = {}) => {
  const ports = await reservedClaims(claims);
  const ref = await madeBatch(ports);
  const execution = carried(ports, definition, { ...steps, ...also });
  await execution.start(ref);

  const decide = async (person: string, step: string, decision: 'approve' | 'refuse') => {
    await decideStep(ports, ref, person, step, decision);
    await execution.settle();
  };

  const hear = async (n: number, but: Parameters<typeof bankAnswers>[2] = {}) => {
    const resultId = `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;
    const call = { person: 'maker', params: { batchId: ref.id, resultId } };
    const items = await ports.register.itemsOf(ref.id);
    const file = bankAnswers(
      1,
      items.filter(({ status }) => status === 'pending' || status === 'unknown'),
      but,
    );
    await answerOf(ports, addBankResult, { ...call, body: { fileName: 'r.csv', bytes: file.length } });
    ports.evidence.put(`results/${ref.id}/${resultId}`, file);
    await answerOf(ports, readBankResultFile, call);
    await execution.settle();
  };

  const path = async () => (await execution.path()).filter((state) => !state.endsWith(', by token'));
  return { ...execution, ports, ref, decide, hear, path };
};

describe('the payment of a batch', () => {
  it('goes from maker to checker to exporter to bank, and ends when everything is answered', async () => {
    const { ports, ref, decide, hear, path, status } = await aBatch(3);
    await decide('checker', 'check', 'approve');
    await decide('exporter', 'release', 'approve');
    await hear(1, { 2: { status: '未知' } });
    expect(await status()).toBe('RUNNING');
    await hear(2);
    expect(await status()).toBe('SUCCEEDED');
    expect(await path()).toEqual([
      'Gather what can be paid',
      where,
      'Wait for the checker',
      'Follow the checker',
      where,
      'Wait for the exporter',
      'Export the bank file',
      where,
      'Wait for the bank',
      'Book what the bank answered',
      where,
      'Wait for the bank',
      'Book what the bank answered',
      where,
      'Ended',
    ]);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'closed' });
  });

  it('ends at once where nothing can be paid', async () => {
    const { path, status } = await aBatch(0);
    expect(await status()).toBe('SUCCEEDED');
    expect(await path()).toEqual(['Gather what can be paid', where, 'Ended']);
  });

  it('ends where the checker or the exporter refuses', async () => {
    const first = await aBatch(1);
    await first.decide('checker', 'check', 'refuse');
    expect((await first.path()).slice(-2)).toEqual([where, 'Ended']);
    const second = await aBatch(1);
    const exported = second.ports.exports.keys();
    await second.decide('checker', 'check', 'approve');
    await second.decide('exporter', 'release', 'refuse');
    expect((await second.path()).slice(-3)).toEqual(['Export the bank file', where, 'Ended']);
    expect(second.ports.exports.keys()).toEqual(exported);
  });

  it('waits for as long as it takes', async () => {
    const { moveTo, status } = await aBatch(1);
    await moveTo('2026-09-01T01:00:00.000Z');
    expect(await status()).toBe('RUNNING');
  });

  it('goes on gathering while there is more than one call takes up', async () => {
    let calls = 0;
    const { path } = await aBatch(1, {
      GatherBatch: async (ports, input) => {
        calls += 1;
        return calls < 3 ? { standing: 'made', waits: [] } : gatherBatch(ports, input);
      },
    });
    expect((await path()).filter((state) => state === 'Gather what can be paid')).toHaveLength(3);
  });

  it('takes a step again that met somebody else’s write', async () => {
    let calls = 0;
    const { letSecondsPass, decide, status, ports, ref } = await aBatch(1, {
      AdvanceBatch: async (world, input) => {
        calls += 1;
        if (calls === 1) throw new CaseMoved('Somebody was faster.');
        return advanceBatch(world, input);
      },
    });
    await decide('checker', 'check', 'approve');
    await letSecondsPass(3);
    expect([calls, await status()]).toEqual([2, 'RUNNING']);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'to-release' });
  });

  it('fails, and does not go on, where a step meets what it does not know', async () => {
    const { decide, status } = await aBatch(1, {
      ExportBatch: async () => {
        throw new NoSuchCase('There is no such batch.');
      },
    });
    await decide('checker', 'check', 'approve');
    await decide('exporter', 'release', 'approve');
    expect(await status()).toBe('FAILED NoSuchCase');
  });
});
