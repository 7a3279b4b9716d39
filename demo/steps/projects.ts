import { until } from '../patience.ts';
import { type Stage, type Task, worklist } from '../stage.ts';
import { casePapers, casePlan, contractPaper, sitePapers, sitePlan } from '../world/projects.ts';
import type { Subject } from '../world/subjects.ts';
import { uploadDocument } from './papers.ts';
import { claimPath, evidenceOf, upload } from './uploads.ts';

type Project = { readonly id: string };
type Said = { readonly decision: string; readonly opinion?: string };

const yes = { decision: 'approve', opinion: '符合规划，资金来源落实，同意。' };
const projectPath = ({ subjectId }: Subject) => `/applicant/subsidy/${subjectId}`;

/** Uploads each of these papers, and says which document stands for what is asked. */
const bring = async (stage: Stage, subject: Subject, papers: Readonly<Record<string, string>>) => {
  const brought: Record<string, readonly string[]> = {};
  for (const [asked, fileName] of Object.entries(papers))
    brought[asked] = [await uploadDocument(stage, subject, asked, fileName)];
  return brought;
};

/** Writes the plan and proposes it; nothing where the window of its programme is not open. */
const propose = async (
  stage: Stage,
  subject: Subject,
  programmeId: string,
  plan: unknown,
): Promise<string | undefined> => {
  const clerk = stage.as(subject.clerk);
  const path = `${projectPath(subject)}/programmes/${programmeId}/projects/demo1`;
  const { id } = await clerk.put<Project>(path, plan);
  const { status } = await clerk.ask('POST', `${projectPath(subject)}/projects/${id}/proposal`);
  return status === 202 ? id : undefined;
};

const taskOf = (stage: Stage, person: string, id: string, isAt: (task: Task) => boolean): Promise<Task> =>
  until(`${person} is asked about ${id}`, async () =>
    (await worklist(stage, person)).find((task) => task.case.id === id && isAt(task)),
  );

const say = async (stage: Stage, person: string, id: string, step: string, said: Said) => {
  const task = await taskOf(stage, person, id, (one) => one.step.startsWith(step));
  await stage.as(person).post(`/officer/tasks/${encodeURIComponent(task.id)}/decision`, said);
};

const draft = async (stage: Stage, id: string, decision: unknown) => {
  const task = await taskOf(stage, 'commerce-1', id, ({ step }) => step === 'draft-decision');
  await stage
    .as('commerce-1')
    .post(`/officer/tasks/${encodeURIComponent(task.id)}/project-decision`, decision);
};

/** Three of five seats vote, and the secretary writes what they said. */
const confer = async (stage: Stage, id: string) => {
  for (const person of ['commerce-lead', 'customs-lead', 'expert-1'])
    await say(stage, person, id, 'vote:', yes);
  const task = await taskOf(stage, 'secretary-1', id, ({ step }) => step === 'minutes');
  await stage.as('secretary-1').post(`/officer/tasks/${encodeURIComponent(task.id)}/minutes`, {
    outcome: 'approve',
    minutes: '会议听取了部门意见，逐项研究建设内容、投资与进度，到会委员一致同意。',
  });
};

/** The first instalment is claimed upon the contract, and waits for the departments. */
const claimContract = async (stage: Stage, subject: Subject, id: string) => {
  const clerk = stage.as(subject.clerk);
  const open = `${projectPath(subject)}/projects/${id}/milestones/contract`;
  const opened = await until('the project is in force', async () => {
    const { status, body } = await clerk.ask('PUT', open);
    return status === 200 && body;
  });
  const claimId = String(opened['id']);
  await upload(stage, subject, claimId, contractPaper);
  await until('the contract is read', async () =>
    (await evidenceOf(stage, subject, claimId)).every(({ status }) => status !== 'awaiting-upload'),
  );
  await clerk.post(`${claimPath(subject)}/${claimId}/submission`, { signed: true });
};

/** A site that was approved, with its first instalment under way. */
export const siteUnderWay = async (stage: Stage, subject: Subject) => {
  const id = await propose(stage, subject, 'sites', {
    ...sitePlan,
    papers: await bring(stage, subject, sitePapers),
  });
  if (!id) return;
  for (const person of ['customs-1', 'market-1']) await say(stage, person, id, 'review:', yes);
  await draft(stage, id, {
    ceilingFen: sitePlan.askedFen,
    conditions: '专款专用；建成后三年内不得改变用途；按季度报送进度。',
    milestones: sitePlan.schedule.map(({ on }) => ({ dueOn: on })),
  });
  await confer(stage, id);
  await say(stage, 'programme-approver', id, 'confirm', { decision: 'approve' });
  await claimContract(stage, subject, id);
};

/** A matter that no programme provides for, drafted and before the conference. */
export const caseBeforeTheConference = async (stage: Stage, subject: Subject) => {
  const id = await propose(stage, subject, 'case-by-case', {
    ...casePlan,
    papers: await bring(stage, subject, casePapers),
  });
  if (!id) return;
  for (const person of ['customs-1', 'tax-1']) await say(stage, person, id, 'review:', yes);
  await draft(stage, id, {
    ceilingFen: 80_000_000,
    conditions: '数据接口向综试区其他企业开放。',
    milestones: [
      { title: '平台上线', fen: 50_000_000, needs: ['contract', 'report'], dueOn: '2028-03-31' },
      { title: '运行满半年', fen: 30_000_000, needs: ['report'], dueOn: '2028-10-31', afterAcceptance: true },
    ],
  });
};
