import { describe, expect, it } from 'vitest';
import type { CaseRef } from '#domain/casework/case.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
} from '../support/a-goods-filing.ts';
import { carried } from '../support/carried.ts';
import { decide, decideStep, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { publishAnother, rescreeningSteps } from '../support/rescreening.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));
const ref = { kind: 'rescreening', id: 'national-retail-import-2026' } as const;
const firstId = '11111111-1111-4111-8111-111111111111';
const hazelnut = aLine({ code: '0802220000', name: '去壳榛子' });

const lateId = '22222222-2222-4222-8222-222222222222';

const carriedOut = async (ports: MemoryPorts, of: CaseRef) => {
  const definition = deployed.get('GoodsRescreening');
  if (!definition) throw new Error('There is no machine GoodsRescreening.');
  const execution = carried(ports, definition, rescreeningSteps);
  await execution.start(of);
  const outcome = async () => [
    await execution.status(),
    (await ports.register.get('rescreening', of.id))?.status,
  ];
  return { ports, ...execution, outcome };
};

/** A book of two goods, and the night in which a list takes effect. */
const aNight = async (change: Parameters<typeof publishAnother>[1] = {}, of: CaseRef = ref) => {
  const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut, hazelnut));
  await screenGoods(ports, { id: firstId });
  await publishAnother(ports, change);
  ports.clock.moveTo('2026-03-04T16:05:00.000Z');
  await startRescreenings(ports);
  return { subject, ...(await carriedOut(ports, of)) };
};

/** Of two files the first was answered at once, the second after the list had taken effect. */
const aLateEntry = async () => {
  const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut));
  await screenGoods(ports, { id: firstId });
  const other = await aFiledSubject(ports, '9610', 1);
  const second = await aGoodsFiling(ports, aFile(coconut, egg), other, lateId);
  await second.submit();
  await screenGoods(ports, { id: lateId });
  await publishAnother(ports, { without: '08011100' });
  ports.clock.moveTo('2026-03-06T01:00:00.000Z');
  for (const { id } of await openTasks(ports, second.ref))
    await decide(ports, 'customs-officer', id, 'approve');
  await answerGoods(ports, { id: lateId });
  const late = { kind: 'rescreening', id: `late-${lateId}` } as const;
  return { subject, other, late, ...(await carriedOut(ports, late)) };
};

describe('the re-screening of goods', () => {
  it('ends where everything still stands on its ground', async () => {
    const { outcome, path } = await aNight();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await path()).toEqual([
      'Choose what is held anew',
      'Hold every piece anew',
      'Report what is in doubt',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('waits for the departments and not for the owners, and does what they say', async () => {
    const { ports, subject, outcome, settle } = await aNight({ without: '08011100' });
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decideStep(ports, ref, 'commerce-officer', 'review:commerce', 'refuse');
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, delisted: 1 });
  });

  it('of goods that a supervision list names leaves them active, and delists what is refused', async () => {
    const of = { kind: 'rescreening', id: 'zone-supervision-2026' } as const;
    const change = { list: 'zone-supervision', added: ['08011100', ''] } as const;
    const { ports, subject, outcome, settle } = await aNight(change, of);
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 2, suspended: 0 });
    await decideStep(ports, of, 'market-supervision-officer', 'review:market-supervision', 'refuse');
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, delisted: 1 });
  });

  it('of goods that entered late looks at the pieces of their file alone', async () => {
    const { ports, subject, other, late, calls, outcome, settle } = await aLateEntry();
    expect(calls.filter((name) => name === 'RescreenPiece')).toHaveLength(1);
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decideStep(ports, late, 'commerce-officer', 'review:commerce', 'refuse');
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'closed']);
    expect(await ports.book.counts(other.subjectId)).toMatchObject({ active: 1, delisted: 1 });
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, delisted: 0 });
  });
});
