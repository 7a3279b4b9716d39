import { inLanes, until } from './patience.ts';
import { decide, type Stage, worklist } from './stage.ts';
import { filingPath } from './steps/filing.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from './steps/uploads.ts';
import { account, type Enterprise, enterprises, form, particulars } from './world/enterprises.ts';
import { type Quirks, waybillFile } from './world/waybills.ts';

/** A small zone at work: enough lies on every desk that each of the demo people finds something to do. */
const seeded = enterprises.slice(0, 12);
const careless = seeded[5];

/** The enterprises whose filings are through, so that they may claim; the rest waits for the departments. */
const through = seeded.slice(0, 9);

type Draft = { readonly enterprise: Enterprise; readonly submits: boolean; readonly quirks: Quirks };

const secondHalf = { first: 7, count: 4 };
const claims: readonly Draft[] = [0, 6, 8].flatMap((n) => {
  const enterprise = seeded[n];
  if (!enterprise) return [];
  const quirks: Quirks = {
    lines: 60 + n * 10,
    encoding: n === 6 ? 'gbk' : 'utf-8-bom',
    badLines: n === 0,
    months: secondHalf,
  };
  return [{ enterprise, submits: n !== 0, quirks }];
});

const isSeeded = async ({ as }: Stage): Promise<boolean> =>
  (await as('clerk-1').get<{ enterprises: unknown[] }>('/applicant/me')).enterprises.length > 0;

const register = async (stage: Stage, enterprise: Enterprise) => {
  const clerk = stage.as(enterprise.clerk);
  await clerk.post('/applicant/enterprises', particulars(enterprise));
  await clerk.put(`/applicant/enterprises/${enterprise.creditCode}/account`, account(enterprise));
  const filled = enterprise === careless ? { ...form(enterprise), customsNumber: '15O7' } : form(enterprise);
  await clerk.put(filingPath(enterprise), { form: filled });
};

const reviewers = ['commerce-1', 'customs-1', 'tax-1', 'exchange-1'];

const reviewed = async (stage: Stage): Promise<boolean> => {
  const codes = through.map(({ creditCode }) => creditCode);
  const counts = await inLanes(reviewers, reviewers.length, async (person) => {
    const mine = (await worklist(stage, person)).filter(({ creditCode }) => codes.includes(creditCode ?? ''));
    for (const task of mine) await decide(stage, person, task, 'approve');
    return mine.length;
  });
  const { filings } = await stage
    .as('auditor-1')
    .get<{ filings: unknown[] }>('/officer/filings?status=filed');
  return counts.every((count) => count === 0) && filings.length >= through.length - 1;
};

const claim = async (stage: Stage, { enterprise, submits, quirks }: Draft) => {
  const clerk = stage.as(enterprise.clerk);
  const opened = await clerk.ask('PUT', `${claimPath(enterprise)}/delivery-fees`, {});
  // Outside the window of the demonstration programme there is nothing to claim.
  if (opened.status !== 200) return;
  const id = String(opened.body['id']);
  await uploadAll(stage, enterprise, id, waybillFile(enterprise, quirks));
  await until('the files are read', async () => allRead(await evidenceOf(stage, enterprise, id)));
  if (submits) await clerk.post(`${claimPath(enterprise)}/${id}/submission`, { signed: true });
};

/** Puts the demonstration data in place, through the doors that people use. Where it is there already, it stays. */
export const seed = async (stage: Stage): Promise<'seeded' | 'there already'> => {
  if (await isSeeded(stage)) return 'there already';
  await inLanes(seeded, 3, (enterprise) => register(stage, enterprise));
  await until('the filings are reviewed', () => reviewed(stage));
  await inLanes(claims, 3, (draft) => claim(stage, draft));
  return 'seeded';
};
