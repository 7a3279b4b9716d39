import { describe, expect, it } from 'vitest';
import { start } from '#domain/casework/clock.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Posting } from '#domain/payment/posting.ts';
import { fen } from '#domain/shared/money.ts';
import { momentOf, taskFor } from '#functions/casework/writing.ts';
import { memoryPorts } from '#test/support/memory-ports.ts';

const at = '2026-03-02T01:00:00.000Z';
const ref = { kind: 'subject', id: '91150781MADEMA019W' } as const;

const aSubject = (version: number): Subject => ({
  ...ref,
  version,
  openedAt: at,
  changedAt: at,
  status: 'registered',
  type: 'enterprise',
  creditCode: ref.id,
  services: [],
  name: '满洲里某某商贸有限公司',
  legalRepresentative: '王某',
  address: '满洲里市',
  contactName: '李某',
  contactPhone: '0470-0000000',
  registeredBy: 'clerk',
});

const aTask = () =>
  taskFor(
    {
      case: ref,
      step: 'check',
      round: 1,
      desk: { role: 'reviewer', department: 'commerce' },
      title: { zh: '题', en: 'Title' },
      question: { zh: '问', en: 'Question' },
      choices: ['approve'],
      clock: start(momentOf(memoryPorts(at)).today, 2),
    },
    momentOf(memoryPorts(at)),
  );

const aPosting = (id: string, transfer: Posting['transfer'], amount: number): Posting => ({
  id,
  fundLineId: 'f',
  transfer,
  fen: fen(amount),
  at,
  for: ref,
});

describe('the ports in memory', () => {
  it('refuse a case that moved, and write nothing of the change', async () => {
    const ports = memoryPorts(at);
    await ports.register.commit({ cases: [aSubject(1)], events: [] });
    const late = { cases: [aSubject(1)], opens: [aTask()], events: [] };
    await expect(ports.register.commit(late)).rejects.toThrow(expect.objectContaining({ name: 'CaseMoved' }));
    expect(await ports.register.openAt({ role: 'reviewer', department: 'commerce' })).toEqual([]);
  });

  it('close a task once', async () => {
    const { register } = memoryPorts(at);
    const task = aTask();
    await register.commit({ opens: [task], events: [] });
    const closes = [{ ...task, status: 'decided' as const }];
    await register.commit({ closes, events: [] });
    await expect(register.commit({ closes, events: [] })).rejects.toMatchObject({ name: 'TaskClosed' });
  });

  it('lend a hand to one step', async () => {
    const { register } = memoryPorts(at);
    const hand = { case: ref, person: 'p', step: 'make' };
    await register.commit({ hands: [hand], events: [] });
    await register.commit({ hands: [hand], events: [] });
    const second = register.commit({ hands: [{ ...hand, step: 'check' }], events: [] });
    await expect(second).rejects.toMatchObject({ name: 'HandTaken' });
  });

  it('keep members out of their own case', async () => {
    const { register } = memoryPorts(at);
    const membership = { subjectId: ref.id, role: 'clerk', since: at, givenBy: 'p' } as const;
    await register.commit({ joins: { person: 'p', membership }, events: [] });
    const own = register.commit({ outsider: { person: 'p', subjectId: ref.id }, events: [] });
    await expect(own).rejects.toMatchObject({ name: 'OwnCase' });
  });

  it('give each number of a sequence once', async () => {
    const { register } = memoryPorts(at);
    await register.commit({ sequence: { name: 's', value: 1 }, events: [] });
    const again = register.commit({ sequence: { name: 's', value: 1 }, events: [] });
    await expect(again).rejects.toMatchObject({ name: 'SequenceTaken' });
    expect(await register.lastOf('s')).toBe(1);
  });

  it('post a transfer once, and never below nothing', async () => {
    const { register, ledger } = memoryPorts(at);
    await ledger.open('f', 100, at);
    await register.commit({ postings: [aPosting('a', 'reserve', 60)], events: [] });
    const twice = register.commit({ postings: [aPosting('a', 'reserve', 1)], events: [] });
    await expect(twice).rejects.toMatchObject({ name: 'CaseMoved' });
    const short = register.commit({ postings: [aPosting('b', 'reserve', 41)], events: [] });
    await expect(short).rejects.toMatchObject({ name: 'BelowZero' });
    expect(await ledger.balance('f')).toMatchObject({ free: 40, reserved: 60 });
  });

  it('hold a transaction to a hundred rows, each touched once', async () => {
    const { register, ledger } = memoryPorts(at);
    await ledger.open('f', 1000, at);
    const many = Array.from({ length: 100 }, (_, n) => aPosting(`p${n}`, 'reserve', 1));
    const tooMany = register.commit({ postings: many, events: [] });
    await expect(tooMany).rejects.toMatchObject({ name: 'ValidationException' });
    const twice = register.commit({ cases: [aSubject(1), aSubject(1)], events: [] });
    await expect(twice).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
