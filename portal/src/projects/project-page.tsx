import { useParams } from 'react-router';
import { Milestones } from '../case/milestones.tsx';
import { useProgress } from '../case/use-progress.ts';
import { WaitingList } from '../case/waiting-list.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SignOffCard } from '../sign-off/sign-off-card.tsx';
import { ClaimMilestone } from './claim-milestone.tsx';
import { DecidedPapers } from './decided-papers.tsx';
import { AcceptanceSheet, DecisionSheet, ProjectMoney } from './decision-sheet.tsx';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { EditPlan } from './edit-plan.tsx';
import { papersForSubject } from './papers-of.ts';
import { PlanSheet } from './plan-sheet.tsx';
import { ProjectActs } from './project-acts.tsx';
import { projectStatusWords } from './statuses.ts';
import { type ProjectSeen, useProject } from './use-projects.ts';
import { Visits } from './visits.tsx';

type StandingProps = Pick<ProjectSeen, 'project' | 'programme'> & {
  readonly progress: ReturnType<typeof useProgress>;
};

const Standing = ({ project, programme, progress }: StandingProps) => {
  const { t } = useWords();
  return (
    <Section title={t('claim.status')} extra={<StatusMark word={projectStatusWords[project.status]} />}>
      <Loaded query={progress} rows={2}>
        {({ waitingFor }) => waitingFor.length > 0 && <WaitingList tasks={waitingFor} busy={false} />}
      </Loaded>
      {project.findings.length > 0 && <RefusalList refusals={project.findings} />}
      <ProjectActs project={project} programme={programme} />
    </Section>
  );
};

const Parts = ({ seen }: { readonly seen: ProjectSeen }) => {
  const { project, programme, milestones } = seen;
  const of = papersForSubject(seen);
  return (
    <>
      {project.decision && (
        <DecisionSheet
          decision={project.decision}
          milestones={milestones}
          act={(one) => <ClaimMilestone project={project} seen={one} />}
        >
          <DecidedPapers project={project} programme={programme} of={of} />
        </DecisionSheet>
      )}
      <AcceptanceSheet project={project}>
        <Visits project={project} programme={programme} of={of} />
      </AcceptanceSheet>
      {project.status === 'draft' ? (
        <EditPlan seen={seen} />
      ) : (
        <PlanSheet project={project} programme={programme} of={of} />
      )}
      <EarlierDecisions project={project} programme={programme} of={of} />
    </>
  );
};

const ProjectView = ({ seen }: { readonly seen: ProjectSeen }) => {
  const { t, say } = useWords();
  const { project, programme } = seen;
  const { subjectId, id } = project;
  const progress = useProgress(subjectId, 'project', id);
  return (
    <Page
      title={project.plan.title}
      lead={say(programme.title)}
      crumbs={[{ title: t('project.title'), to: `/e/${subjectId}/projects` }]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      <ProjectMoney project={project} grantedFen={seen.grantedFen} />
      <div className="kouan-columns">
        <div className="kouan-stack">
          <Standing project={project} programme={programme} progress={progress} />
          {project.status === 'draft' && <SignOffCard subjectId={subjectId} kind="project" id={id} />}
          <Parts seen={seen} />
        </div>
        <Section title={t('waiting.history')}>
          <Loaded query={progress} rows={4}>
            {({ milestones }) => <Milestones kind="project" milestones={milestones} />}
          </Loaded>
        </Section>
      </div>
    </Page>
  );
};

/** A project as its subject follows it: what it waits for, what was decided, and which milestone can be claimed. */
export const ProjectPage = () => {
  const { subjectId = '', projectId = '' } = useParams();
  const query = useProject(subjectId, projectId);
  return (
    <Loaded query={query} rows={10}>
      {(seen) => <ProjectView seen={seen} />}
    </Loaded>
  );
};
