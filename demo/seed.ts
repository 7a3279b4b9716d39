import { randomUUID } from 'node:crypto';
import { inLanes, until } from './patience.ts';
import { decide, type Stage, worklist } from './stage.ts';
import { planCourses } from './steps/courses.ts';
import { claim, type Draft, registerAndFile } from './steps/drafts.ts';
import { enterGoods, submitGoods } from './steps/goods.ts';
import { fundLineId } from './steps/payment.ts';
import { draftProgrammes } from './steps/programmes.ts';
import { caseBeforeTheConference, siteUnderWay } from './steps/projects.ts';
import { traceGoods } from './steps/traces.ts';
import { type Subject, subjects } from './world/subjects.ts';
import type { Quirks } from './world/waybills.ts';

/** A small zone at work: enough lies on every desk that each of the demo people finds something to do. */
const seeded = subjects.slice(0, 12);
const careless = seeded[5];

/** The subjects whose filings are through, so that they may claim; the rest waits for the departments. */
const through = seeded.slice(0, 9);

const secondHalf = { first: 7, count: 4 };
const claims: readonly Draft[] = [0, 6, 8].flatMap((n) => {
  const subject = seeded[n];
  if (!subject) return [];
  const quirks: Quirks = {
    lines: 60 + n * 10,
    encoding: n === 6 ? 'gbk' : 'utf-8-bom',
    badLines: n === 0,
    months: secondHalf,
  };
  return [{ subject, submits: n !== 0, quirks }];
});

type Me = { readonly subjects: readonly { readonly subjectId: string }[] };

const isSeeded = async ({ as }: Stage): Promise<boolean> =>
  (await as('clerk-1').get<Me>('/applicant/me')).subjects.some(
    ({ subjectId }) => subjectId === seeded[0]?.subjectId,
  );

const register = (stage: Stage, subject: Subject) =>
  registerAndFile(stage, subject, subject === careless ? { customsNumber: '15O7' } : {});

const reviewers = ['commerce-1', 'customs-1', 'tax-1', 'exchange-1'];

const reviewed = async (stage: Stage): Promise<boolean> => {
  const codes = through.map(({ subjectId }) => subjectId);
  const counts = await inLanes(reviewers, reviewers.length, async (person) => {
    const mine = (await worklist(stage, person)).filter(
      ({ case: { kind }, subjectId }) => kind === 'application' && codes.includes(subjectId ?? ''),
    );
    for (const task of mine) await decide(stage, person, task, 'approve');
    return mine.length;
  });
  const { filings } = await stage
    .as('auditor-1')
    .get<{ filings: { subjectId: string }[] }>('/officer/filings?status=in-force');
  const filed = filings.filter(({ subjectId }) => codes.includes(subjectId));
  return counts.every((count) => count === 0) && filed.length >= through.length - 1;
};

type Payable = {
  readonly claims: readonly { readonly claimId: string; readonly reasons: readonly unknown[] }[];
};

/** What the half-year before has left to be paid: a batch of it waits for whoever checks it. */
const makeBatch = async (stage: Stage) => {
  const maker = stage.as('finance-maker');
  const { claims: payable } = await maker.get<Payable>(`/finance/payable?fundLineId=${fundLineId}`);
  const claimIds = payable.filter(({ reasons }) => reasons.length === 0).map(({ claimId }) => claimId);
  if (claimIds.length > 0)
    await maker.put(`/finance/batches/${randomUUID()}`, { fundLineId, purpose: '寄递费用支持', claimIds });
};

/** More money has come for the same support: it waits for whoever compares it with its document. */
const topUp = (stage: Stage) =>
  stage.as('finance-maker').post(`/finance/fund-lines/${fundLineId}/pool-changes`, {
    transfer: 'top-up',
    amountFen: 5_000_000,
    document: '满财预〔2026〕37号（演示）',
    documentDay: '2026-09-15',
  });

/** Of those that import by retail: one has goods in its book and batches of them, another waits for the departments. */
const [trader, newcomer] = through.filter(({ mode }) => mode === '9610');

/** The second file comes after the first is answered: what was said of such goods stands beside its questions. */
const fileGoods = async (stage: Stage) => {
  if (!trader || !newcomer) return;
  await enterGoods(stage, trader, 30);
  await traceGoods(stage, trader);
  await submitGoods(stage, newcomer, 20);
};

/** One builds a site and claims its first instalment; what another asks for is before the conference. */
const runProjects = async (stage: Stage) => {
  const [builder, proposer] = through;
  if (builder) await siteUnderWay(stage, builder);
  if (proposer) await caseBeforeTheConference(stage, proposer);
};

/** Puts the demonstration data in place, through the doors that people use. Where it is there already, it stays. */
export const seed = async (stage: Stage): Promise<'seeded' | 'there already'> => {
  if (await isSeeded(stage)) return 'there already';
  await inLanes(seeded, 3, (subject) => register(stage, subject));
  await until('the filings are reviewed', () => reviewed(stage));
  await inLanes(claims, 3, (draft) => claim(stage, draft));
  await fileGoods(stage);
  await makeBatch(stage);
  await topUp(stage);
  await runProjects(stage);
  await draftProgrammes(stage);
  await planCourses(stage);
  return 'seeded';
};
