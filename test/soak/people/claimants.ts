import { inLanes } from '#demo/patience.ts';
import { claimPath, type Evidence } from '#demo/steps/uploads.ts';
import type { Subject } from '#demo/world/subjects.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { accountOf, formOf, type Paper, papersOf, registrationOf, type Wished } from '../world/claims.ts';
import { modeId, programmeId } from '../world/zone.ts';
import { type Acting, awaited, idFor } from './acting.ts';

type Filings = { readonly filings: readonly { readonly mode: string; readonly status: string }[] };

const isFiled = async ({ callers }: Acting, { clerk, subjectId }: Subject): Promise<boolean> => {
  const { filings } = await callers.reads<Filings>(clerk, `/applicant/subjects/${subjectId}/filings`);
  return filings.some(({ mode, status }) => mode === modeId && status === 'in-force');
};

/** Registers, says where it is paid, and files for the mode in which it trades. */
export const enter = async (acting: Acting, subject: Subject): Promise<void> => {
  const { clerk: by, subjectId } = subject;
  const { callers, record } = acting;
  const ref = { kind: 'subject', id: subjectId } as const;
  await callers.does(by, ['POST', '/applicant/subjects', registrationOf(subject)]);
  record.note({ what: 'registered', case: ref, by });
  await callers.does(by, ['PUT', `/applicant/subjects/${subjectId}/account`, accountOf(subject)]);
  record.note({ what: 'accountConfirmed', case: ref, by });
  await callers.does(
    by,
    ['PUT', `/applicant/subjects/${subjectId}/filings/${modeId}`, { form: formOf }],
    () => isFiled(acting, subject),
  );
  record.note({ what: 'filed', case: { kind: 'filing', id: `${subjectId}-${modeId}` }, by });
};

/** Announces a file, and puts it where the answer says. */
const bring = async (acting: Acting, { id, subject }: Wished, paper: Paper): Promise<void> => {
  const { callers, record, progress } = acting;
  const { clerk: by } = subject;
  const { bytes, ...said } = paper;
  const of = idFor(acting, `${id} ${paper.kind}`);
  const ref = { kind: 'claim', id } as const;
  const path = `${claimPath(subject)}/${id}/evidence/${of}`;
  const { uploadUrl } = await callers.does(by, ['PUT', path, { ...said, bytes: bytes.length }]);
  record.note({ what: 'announced', case: ref, by, of });
  progress.add(1);
  await callers.uploads(String(uploadUrl), paper);
  record.note({ what: 'uploaded', case: ref, by, of });
  progress.add(1);
};

const prepare = async (acting: Acting, claim: Wished): Promise<void> => {
  const { clerk: by } = claim.subject;
  await acting.callers.does(by, ['PUT', `${claimPath(claim.subject)}/${programmeId}`, {}]);
  acting.record.note({ what: 'opened', case: { kind: 'claim', id: claim.id }, by });
  acting.progress.add(1);
  for (const paper of papersOf(claim)) await bring(acting, claim, paper);
};

const isRead = async ({ callers }: Acting, { id, subject }: Wished): Promise<boolean> => {
  const { evidence } = await callers.reads<{ evidence: Evidence[] }>(
    subject.clerk,
    `${claimPath(subject)}/${id}`,
  );
  return evidence.every(({ status }) => status !== 'awaiting-upload');
};

const isSubmitted = async ({ callers }: Acting, { id, subject }: Wished): Promise<boolean> =>
  (await callers.reads<{ claim: Claim }>(subject.clerk, `${claimPath(subject)}/${id}`)).claim.status !==
  'draft';

const submit = async (acting: Acting, claim: Wished): Promise<void> => {
  const { clerk: by } = claim.subject;
  await awaited(`the papers of ${claim.id} are read`, () => isRead(acting, claim));
  await acting.callers.does(
    by,
    ['POST', `${claimPath(claim.subject)}/${claim.id}/submission`, { signed: true }],
    () => isSubmitted(acting, claim),
  );
  acting.record.note({ what: 'submitted', case: { kind: 'claim', id: claim.id }, by });
  acting.progress.add(1);
};

/** All bring their papers, and then all submit. */
export const claimAll = async (acting: Acting, claims: readonly Wished[]): Promise<void> => {
  await inLanes(claims, acting.lanes, (claim) => prepare(acting, claim));
  await inLanes(claims, acting.lanes, (claim) => submit(acting, claim));
};
