import { describe, expect, it } from 'vitest';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { aFile, aLine, aSubmittedGoodsFiling, coconut } from '../support/a-goods-filing.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { screenGoods } from '../support/goods-review.ts';
import { publishAnother, rescreeningSteps } from '../support/rescreening.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));
const ref = { kind: 'rescreening', id: 'national-retail-import-2026' } as const;
const hazelnut = aLine({ code: '0802220000', name: '去壳榛子' });

/** A book of two goods, and the night in which a list takes effect. */
const aNight = async (without?: string) => {
  const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut, hazelnut));
  await screenGoods(ports, { id: '11111111-1111-4111-8111-111111111111' });
  await publishAnother(ports, without ? { without } : {});
  ports.clock.moveTo('2026-03-04T16:05:00.000Z');
  await startRescreenings(ports);
  const definition = deployed.get('GoodsRescreening');
  if (!definition) throw new Error('There is no machine GoodsRescreening.');
  const execution = carried(ports, definition, rescreeningSteps);
  await execution.start(ref);
  const outcome = async () => [
    await execution.status(),
    (await ports.register.get('rescreening', ref.id))?.status,
  ];
  return { ports, subject, ...execution, outcome };
};

describe('the re-screening of goods', () => {
  it('ends where everything still stands on its ground', async () => {
    const { outcome, path } = await aNight();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await path()).toEqual([
      'Hold every piece anew',
      'Report what is suspended',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('waits for the departments and not for the owners, and does what they say', async () => {
    const { ports, subject, outcome, settle } = await aNight('08011100');
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decideStep(ports, ref, 'commerce-officer', 'review:commerce', 'refuse');
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, delisted: 1 });
  });
});
