import { describe, expect, it } from 'vitest';
import { CaseMoved } from '#functions/errors.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import { madeBatch, reservedClaims, reservedSum, subjectIdOf } from '../support/a-payment.ts';
import { answered, balanceOf, statusesOf, toCheck, toRelease } from '../support/a-payment-batch.ts';
import { decideStep } from '../support/desks.ts';
import { cutOffAt, cutOffEverywhere } from '../support/interrupted.ts';
import { takeTwice } from '../support/twice.ts';

describe('a power cut', () => {
  it('anywhere in any step does no harm', async () => {
    const ports = await reservedClaims(35);
    const ref = await madeBatch(ports);
    const cuts = [await cutOffEverywhere(ports, gatherBatch, ref.id)];
    await decideStep(ports, ref, 'checker', 'check', 'approve');
    cuts.push(await cutOffEverywhere(ports, advanceBatch, ref.id));
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    cuts.push(await cutOffEverywhere(ports, exportBatch, ref.id));
    await answered(ports, ref, { 3: { status: '失败', reason: '账户冻结' } });
    cuts.push(await cutOffEverywhere(ports, settleBatch, ref.id));
    expect(cuts.every((count) => count > 0)).toBe(true);

    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'closed',
      count: 35,
      sequence: 1,
      sumFen: reservedSum(35),
    });
    const [, , third] = await ports.register.itemsOf(ref.id);
    const back = third?.amountFen ?? 0;
    expect(await balanceOf(ports)).toMatchObject({
      reserved: back,
      committed: 0,
      paid: reservedSum(35) - back,
    });
    expect((await statusesOf(ports, 35)).filter((status) => status === 'paid')).toHaveLength(34);
  });

  it('while claims are given back does no harm either', async () => {
    const { ports, ref } = await toCheck(50);
    await decideStep(ports, ref, 'checker', 'check', 'refuse');
    await cutOffEverywhere(ports, advanceBatch, ref.id);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'rejected' });
    expect(new Set(await statusesOf(ports, 50))).toEqual(new Set(['reserved']));
  });

  it('while claims are given back lets no overlapping run send them to the bank', async () => {
    const { ports, ref } = await toRelease(50);
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    const membership = { subjectId: subjectIdOf(1), role: 'clerk', givenBy: 'operator' } as const;
    const turnedDownHalfway = async () => {
      const since = '2026-01-01T00:00:00.000Z';
      await ports.register.commit({
        joins: { person: 'exporter', membership: { ...membership, since } },
        events: [],
      });
      expect(await cutOffAt(ports, exportBatch, ref.id, 2)).toBe(true);
    };
    // The overlapping run has asked everything already, and is about to take its number.
    const overlapping = {
      ...ports,
      register: {
        ...ports.register,
        lastOf: async (name: string) => {
          await turnedDownHalfway();
          return ports.register.lastOf(name);
        },
      },
    };
    await expect(exportBatch(overlapping, { id: ref.id })).rejects.toThrow(CaseMoved);
    expect(await balanceOf(ports)).toMatchObject({ reserved: reservedSum(50), committed: 0 });
    await takeTwice(ports, exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'rejected' });
    expect(new Set(await statusesOf(ports, 50))).toEqual(new Set(['reserved']));
  });
});
