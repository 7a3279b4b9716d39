import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { isVote } from '#domain/casework/committee/committee.ts';
import { ReconsiderationFile } from '../afterwards/reconsideration-file.tsx';
import { RecoveryFile } from '../afterwards/recovery-file.tsx';
import type { Task } from '../api/schema.ts';
import { useTasks } from '../api/tasks.ts';
import { AuditPanel } from '../audit/audit-panel.tsx';
import { DecisionPanel } from '../case/decision-panel.tsx';
import { MinutesPanel } from '../committee/minutes-panel.tsx';
import { CoursePlanFile } from '../courses/course-plan-file.tsx';
import { BanProposalFile } from '../credit-officer/ban-proposal-file.tsx';
import { AppealFile, RepairFile } from '../credit-officer/said-files.tsx';
import { BatchFile } from '../finance/batch/batch-file.tsx';
import { PoolChangeFile } from '../finance/pool/pool-change-file.tsx';
import { useWords } from '../language/use-words.ts';
import { ListVersionFile } from '../list-adoption/list-version-file.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Section } from '../parts/section.tsx';
import { VersionFile } from '../programmes/version-file.tsx';
import { DraftDecisionPanel } from '../projects/draft-decision-panel.tsx';
import { ProjectFile } from '../projects/project-file.tsx';
import { TermsProposalFile } from '../risk/terms-proposal-file.tsx';
import { SimulationFile } from '../simulation/simulation-file.tsx';
import { SubjectFile } from '../subjects-officer/subject-file.tsx';
import { AllocationFile } from './allocation-file.tsx';
import { ApplicationFile } from './application-file.tsx';
import { ClaimFile } from './claim-file.tsx';
import { FilingFile } from './filing-file.tsx';
import { GoodsFile } from './goods-file.tsx';
import { ObjectionFile } from './objection-file.tsx';
import { RescreeningFile } from './rescreening-file.tsx';
import { useLeave } from './use-leave.ts';

type FileProps = { readonly id: string; readonly decide: ReactNode };

/** Each kind of case has its own file; what is asked about it stands beside the file. */
const files: Readonly<Record<string, (props: FileProps) => ReactNode>> = {
  application: ApplicationFile,
  filing: FilingFile,
  claim: ClaimFile,
  allocation: AllocationFile,
  objection: ObjectionFile,
  reconsideration: ReconsiderationFile,
  'course-plan': CoursePlanFile,
  recovery: RecoveryFile,
  batch: BatchFile,
  'goods-filing': GoodsFile,
  rescreening: RescreeningFile,
  subject: SubjectFile,
  'ban-proposal': BanProposalFile,
  appeal: AppealFile,
  repair: RepairFile,
  'terms-proposal': TermsProposalFile,
  'pool-change': PoolChangeFile,
  'list-version': ListVersionFile,
  'programme-version': VersionFile,
  simulation: SimulationFile,
  project: ProjectFile,
};

/** By what each task is answered. */
const panels = {
  decision: DecisionPanel,
  minutes: MinutesPanel,
  'audit-report': AuditPanel,
  'project-decision': DraftDecisionPanel,
} as const;

/** A person sits in one seat: of several that they could take, one is offered. */
const oneSeat = (task: Task, n: number, all: readonly Task[]) => !isVote(task) || all.findIndex(isVote) === n;

/** A file that is awaited answers its task by itself when it is read. */
const isAsked = ({ choices }: Task) => !choices.every((choice) => choice === 'received');

const Decide = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const { t } = useWords();
  const leave = useLeave('/work');
  const { data } = useTasks();
  const mine = (data?.tasks ?? []).filter((task) => task.case.kind === kind && task.case.id === id);
  if (!data) return null;
  if (mine.length === 0)
    return (
      <Section>
        <span className="kouan-muted">{t('file.notYours')}</span>
      </Section>
    );
  return mine
    .filter(isAsked)
    .filter(oneSeat)
    .map((task) => {
      const Panel = panels[task.answeredBy ?? 'decision'];
      return <Panel key={task.id} task={task} onDone={leave} />;
    });
};

export const CasePage = () => {
  const { kind = '', id = '' } = useParams();
  const File = files[kind];
  return File ? <File id={id} decide={<Decide kind={kind} id={id} />} /> : <NotFound />;
};
