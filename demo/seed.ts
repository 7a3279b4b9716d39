import { inLanes, until } from './patience.ts';
import { decide, type Stage, worklist } from './stage.ts';
import { filingPath } from './steps/filing.ts';
import { papersFor } from './steps/papers.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from './steps/uploads.ts';
import { account, form, particulars, type Subject, subjects } from './world/subjects.ts';
import { type Quirks, waybillFile } from './world/waybills.ts';

/** A small zone at work: enough lies on every desk that each of the demo people finds something to do. */
const seeded = subjects.slice(0, 12);
const careless = seeded[5];

/** The subjects whose filings are through, so that they may claim; the rest waits for the departments. */
const through = seeded.slice(0, 9);

type Draft = { readonly subject: Subject; readonly submits: boolean; readonly quirks: Quirks };

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

const isSeeded = async ({ as }: Stage): Promise<boolean> =>
  (await as('clerk-1').get<{ subjects: unknown[] }>('/applicant/me')).subjects.length > 0;

const register = async (stage: Stage, subject: Subject) => {
  const clerk = stage.as(subject.clerk);
  await clerk.post('/applicant/subjects', particulars(subject));
  await clerk.put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
  const filled = subject === careless ? { ...form(subject), customsNumber: '15O7' } : form(subject);
  await clerk.put(filingPath(subject), { form: filled, documents: await papersFor(stage, subject) });
};

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
    .get<{ filings: unknown[] }>('/officer/filings?status=in-force');
  return counts.every((count) => count === 0) && filings.length >= through.length - 1;
};

const claim = async (stage: Stage, { subject, submits, quirks }: Draft) => {
  const clerk = stage.as(subject.clerk);
  const opened = await clerk.ask('PUT', `${claimPath(subject)}/delivery-fees`, {});
  // Outside the window of the demonstration programme there is nothing to claim.
  if (opened.status !== 200) return;
  const id = String(opened.body['id']);
  await uploadAll(stage, subject, id, waybillFile(subject, quirks));
  await until('the files are read', async () => allRead(await evidenceOf(stage, subject, id)));
  if (submits) await clerk.post(`${claimPath(subject)}/${id}/submission`, { signed: true });
};

/** Puts the demonstration data in place, through the doors that people use. Where it is there already, it stays. */
export const seed = async (stage: Stage): Promise<'seeded' | 'there already'> => {
  if (await isSeeded(stage)) return 'there already';
  await inLanes(seeded, 3, (subject) => register(stage, subject));
  await until('the filings are reviewed', () => reviewed(stage));
  await inLanes(claims, 3, (draft) => claim(stage, draft));
  return 'seeded';
};
