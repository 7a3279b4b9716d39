import { until } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { account, form, particulars, type Subject } from '../world/subjects.ts';
import { type Quirks, waybillFile } from '../world/waybills.ts';
import { filingPath } from './filing.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from './uploads.ts';

/** What one subject does by itself: it registers, says where it is paid, files, and claims. */
export const registerAndFile = async (
  stage: Stage,
  subject: Subject,
  but: { customsNumber?: string } = {},
) => {
  const clerk = stage.as(subject.clerk);
  await clerk.post('/applicant/subjects', particulars(subject));
  await clerk.put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
  await clerk.put(filingPath(subject), { form: { ...form(subject), ...but } });
};

export type Draft = { readonly subject: Subject; readonly submits: boolean; readonly quirks: Quirks };

/** Answers the claim's id, or nothing where no window of the demonstration programme is open. */
export const claim = async (
  stage: Stage,
  { subject, submits, quirks }: Draft,
): Promise<string | undefined> => {
  const clerk = stage.as(subject.clerk);
  const opened = await clerk.ask('PUT', `${claimPath(subject)}/delivery-fees`, {});
  if (opened.status !== 200) return undefined;
  const id = String(opened.body['id']);
  await uploadAll(stage, subject, id, waybillFile(subject, quirks));
  await until('the files are read', async () => allRead(await evidenceOf(stage, subject, id)));
  if (submits) await clerk.post(`${claimPath(subject)}/${id}/submission`, { signed: true });
  return id;
};
