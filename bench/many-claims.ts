import { inLanes, until } from '#demo/patience.ts';
import { decide, type Stage, worklist } from '#demo/stage.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from '#demo/steps/uploads.ts';
import { account, creditCode, form, particulars, type Subject } from '#demo/world/subjects.ts';
import { waybillFile } from '#demo/world/waybills.ts';
import { rounded, secondsOf } from './measure.ts';

const lanes = 12;
const linesEach = 20;

const claimant = (n: number): Subject => ({
  n,
  clerk: `clerk-${(n % 3) + 1}`,
  subjectId: creditCode(n),
  name: `基准企业${n}有限公司`,
  mode: 'border-trade',
});

const claimIdOf = (subject: Subject) => `delivery-fees-2026H1-${subject.subjectId}`;

const prepare = async (stage: Stage, subject: Subject) => {
  const clerk = stage.as(subject.clerk);
  await clerk.post('/applicant/subjects', particulars(subject));
  await clerk.put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
  await clerk.put(`/applicant/subjects/${subject.subjectId}/filings/border-trade`, {
    form: form(subject),
  });
  await clerk.put(`${claimPath(subject)}/delivery-fees`);
  await uploadAll(
    stage,
    subject,
    claimIdOf(subject),
    waybillFile(subject, { lines: linesEach, encoding: 'utf-8' }),
  );
  await until('the files are read', async () =>
    allRead(await evidenceOf(stage, subject, claimIdOf(subject))),
  );
};

const reviewers = ['commerce-1', 'post-1'];

const workThrough = (stage: Stage) =>
  inLanes(reviewers, reviewers.length, async (person) => {
    await inLanes(await worklist(stage, person), 4, (task) => decide(stage, person, task, 'approve'));
  });

const determined = async ({ as }: Stage): Promise<number> => {
  let count = 0;
  let after: string | undefined;
  do {
    const page: { claims: unknown[]; next?: string } = await as('auditor-1').get(
      `/officer/claims?status=determined${after ? `&after=${after}` : ''}`,
    );
    count += page.claims.length;
    after = page.next;
  } while (after);
  return count;
};

/** Claims per second from the first submission to the last determination, two departments deciding on each. */
export const manyClaims = async (stage: Stage, count: number) => {
  const claimants = Array.from({ length: count }, (_, n) => claimant(2_000 + n));
  const prepareSeconds = await secondsOf(() =>
    inLanes(claimants, lanes, (subject) => prepare(stage, subject)),
  );
  const seconds = await secondsOf(async () => {
    await inLanes(claimants, lanes, (subject) =>
      stage
        .as(subject.clerk)
        .post(`${claimPath(subject)}/${claimIdOf(subject)}/submission`, { signed: true }),
    );
    await until(
      `${count} claims are determined`,
      async () => {
        await workThrough(stage);
        return (await determined(stage)) === count;
      },
      1_200,
    );
  });
  return {
    claims: count,
    linesEach,
    prepareSeconds: rounded(prepareSeconds),
    seconds: rounded(seconds),
    claimsPerSecond: rounded(count / seconds, 2),
    example: {
      path: `${claimPath(claimants[0] as Subject)}/${claimIdOf(claimants[0] as Subject)}`,
      clerk: claimants[0]?.clerk ?? '',
    },
  };
};
