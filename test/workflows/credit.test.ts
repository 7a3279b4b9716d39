import { describe, expect, it } from 'vitest';
import type { CaseRef } from '#domain/casework/case.ts';
import { applyForRepair } from '#functions/credit/appeals/apply-repair.route.ts';
import { lodgeAppeal } from '#functions/credit/appeals/lodge-appeal.route.ts';
import { settleAppeal } from '#functions/credit/appeals/settle-appeal.task.ts';
import { settleRepair } from '#functions/credit/appeals/settle-repair.task.ts';
import { withdrawAppeal } from '#functions/credit/appeals/withdraw-appeal.route.ts';
import { withdrawRepair } from '#functions/credit/appeals/withdraw-repair.route.ts';
import { settleBan } from '#functions/credit/bans/settle-ban.task.ts';
import { importEntries } from '#functions/credit/imports/import-entries.task.ts';
import { openCreditImport } from '#functions/credit/imports/open-credit-import.route.ts';
import { submitCreditImport } from '#functions/credit/imports/submit-credit-import.route.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aFiledApplicant } from '../support/a-filing.ts';
import { codes } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));

const steps = {
  SettleBan: settleBan,
  SettleAppeal: settleAppeal,
  SettleRepair: settleRepair,
  ImportEntries: importEntries,
};

/** A filed subject and the machine that carries what is brought about its credit. */
const aCarried = async (machine: string) => {
  const applicant = await aFiledApplicant();
  const { ports, person, subjectId } = applicant;
  await withCredit(ports);
  const definition = deployed.get(machine);
  if (!definition) throw new Error(`There is no machine ${machine}.`);
  const execution = carried(ports, definition, steps);
  const decide = async (
    ref: CaseRef,
    officer: string,
    step: string,
    verdict: 'approve' | 'refuse' | 'uphold' | 'dismiss',
  ) => {
    const outcome = await decideStep(ports, ref, officer, step, verdict);
    await execution.settle();
    return outcome;
  };
  return { ...applicant, ...execution, decide, person, subjectId, credit: recorder(ports, subjectId) };
};

const statement = '我公司已更正备案材料并提交证明。';

describe('a proposed ban', () => {
  it('waits for a second person, then suspends what is in force', async () => {
    const { credit, ports, start, decide, status, path, entry } = await aCarried('BanProposal');
    await credit.propose();
    const [proposal] = (await ports.register.list('ban-proposal')).items;
    const ref = { kind: 'ban-proposal', id: proposal?.id ?? '' } as const;
    await start(ref);
    expect(await status()).toBe('RUNNING');
    await decide(ref, 'customs-lead', 'confirm', 'approve');
    expect(await status()).toBe('SUCCEEDED');
    expect((await entry())?.status).toBe('suspended');
    expect(await path()).toEqual([
      'Follow the second person',
      'Where does it stand?',
      'Wait for a second person',
      'Wait for a second person, by token',
      'Follow the second person',
      'Where does it stand?',
      'Ended',
    ]);
  });
});

const anAppeal = async () => {
  const appealed = await aCarried('CreditAppeal');
  const { ports, person, subjectId, credit } = appealed;
  await credit.event();
  const eventId = (await credit.record())?.events[0]?.id ?? '';
  await credit.ban({ becauseOf: eventId });
  const call = { person, params: { subjectId, eventId }, body: { statement } };
  await answerOf(ports, lodgeAppeal, call);
  const ref = { kind: 'appeal', id: `${eventId}-1` } as const;
  await appealed.start(ref);
  return { ...appealed, call, ref };
};

describe('an appeal', () => {
  it('upheld annuls its event, lets the ban that rests on it fall, and restores the filing', async () => {
    const { decide, ref, status, entry, credit } = await anAppeal();
    expect((await entry())?.status).toBe('suspended');
    await decide(ref, 'customs-lead', 'decide', 'uphold');
    expect(await status()).toBe('SUCCEEDED');
    expect((await credit.record())?.annulments).toHaveLength(1);
    expect((await entry())?.status).toBe('in-force');
  });

  it('dismissed leaves everything as it is', async () => {
    const { decide, ref, status, entry, credit } = await anAppeal();
    await decide(ref, 'customs-lead', 'decide', 'dismiss');
    expect(await status()).toBe('SUCCEEDED');
    expect((await credit.record())?.annulments).toEqual([]);
    expect((await entry())?.status).toBe('suspended');
  });

  it('is not decided by whoever recorded the event', async () => {
    const { decide, ref } = await anAppeal();
    expect(await decide(ref, 'commerce-lead', 'decide', 'dismiss')).toMatchObject({ status: 403 });
  });

  it('is one at a time, and the same one sent twice', async () => {
    const { ports, call, ref } = await anAppeal();
    expect(await answerOf(ports, lodgeAppeal, call)).toMatchObject({ id: ref.id });
    const another = { ...call, body: { statement: `${statement}另有说明。` } };
    expect(await refusalOf(ports, lodgeAppeal, another)).toEqual([409, 'CR-204']);
  });

  it('can be taken back, and brought again', async () => {
    const { ports, person, subjectId, call, ref, settle, status } = await anAppeal();
    await answerOf(ports, withdrawAppeal, { person, params: { subjectId, id: ref.id } });
    await settle();
    expect(await status()).toBe('SUCCEEDED');
    expect(await answerOf(ports, lodgeAppeal, call)).toMatchObject({ id: ref.id.replace(/1$/, '2') });
  });
});

const aRepair = async () => {
  const repaired = await aCarried('CreditRepair');
  const { ports, person, subjectId, credit, moveTo } = repaired;
  await credit.ban();
  const banId = (await credit.record())?.bans[0]?.id ?? '';
  const call = { person, params: { subjectId, banId }, body: { statement, commitment: true } };
  expect(await refusalOf(ports, applyForRepair, call)).toEqual([409, 'CR-304']);
  await moveTo('2026-06-01T01:00:00.000Z');
  await answerOf(ports, applyForRepair, call);
  const ref = { kind: 'repair', id: `${banId}-1` } as const;
  await repaired.start(ref);
  return { ...repaired, call, ref };
};

describe('a repair', () => {
  it('is verified by one person and lifted by another, and restores the filing', async () => {
    const { decide, ref, status, entry, credit } = await aRepair();
    await decide(ref, 'commerce-officer', 'verify', 'approve');
    expect(await status()).toBe('RUNNING');
    expect((await entry())?.status).toBe('suspended');
    await decide(ref, 'customs-lead', 'lift', 'approve');
    expect(await status()).toBe('SUCCEEDED');
    expect((await credit.record())?.liftings).toMatchObject([{ on: '2026-06-01' }]);
    expect((await entry())?.status).toBe('in-force');
  });

  it('is not lifted by whoever verified it', async () => {
    const { decide, ref } = await aRepair();
    await decide(ref, 'commerce-lead', 'verify', 'approve');
    expect(await decide(ref, 'commerce-lead', 'lift', 'approve')).toMatchObject({ status: 403 });
  });

  it('refused leaves the ban', async () => {
    const { decide, ref, status, credit, entry } = await aRepair();
    await decide(ref, 'commerce-officer', 'verify', 'refuse');
    expect(await status()).toBe('SUCCEEDED');
    expect((await credit.record())?.liftings).toEqual([]);
    expect((await entry())?.status).toBe('suspended');
  });

  it('asks for the public promise, and can be taken back', async () => {
    const { ports, person, subjectId, call, ref, settle, status } = await aRepair();
    expect(
      await refusalOf(ports, applyForRepair, {
        ...call,
        body: { statement: `${statement}。`, commitment: true },
      }),
    ).toEqual([409, 'CR-305']);
    await answerOf(ports, withdrawRepair, { person, params: { subjectId, id: ref.id } });
    await settle();
    expect(await status()).toBe('SUCCEEDED');
    const without = { ...call, body: { statement, commitment: false } };
    expect(await refusalOf(ports, applyForRepair, without)).toEqual([422, 'CR-306']);
  });
});

describe('a credit import', () => {
  it('is carried out by itself', async () => {
    const { ports, start, status } = await aCarried('CreditImport');
    const id = '11111111-1111-4111-8111-111111111111';
    const person = 'commerce-lead';
    await answerOf(ports, openCreditImport, {
      person,
      params: { id },
      body: { of: 'grades', fileName: 'a.csv', bytes: 9 },
    });
    ports.evidence.put(
      `credit/${id}/file`,
      `信用代码,体系,等级,生效日期,依据文号\n${codes[0]},海关,失信,2026-01-05,满关信1号\n`,
    );
    await answerOf(ports, submitCreditImport, { person, params: { id } });
    await start({ kind: 'credit-import', id });
    expect(await status()).toBe('SUCCEEDED');
    expect((await ports.register.get('credit-import', id))?.counts?.recorded).toBe(1);
  });
});
