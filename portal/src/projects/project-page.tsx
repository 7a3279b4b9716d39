import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { Milestones } from '../case/milestones.tsx';
import { useProgress } from '../case/use-progress.ts';
import { WaitingList } from '../case/waiting-list.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { SignOffCard } from '../sign-off/sign-off-card.tsx';
import { AcceptanceSheet, DecisionSheet, ProjectMoney } from './decision-sheet.tsx';
import { namedMilestones } from './fresh-plan.ts';
import type { Shown } from './milestones-table.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { ProjectActs } from './project-acts.tsx';
import { projectStatusWords } from './statuses.ts';
import { type Plan, type Project, type ProjectSeen, refreshes, useProject } from './use-projects.ts';

/** The last part of its id is the word that whoever proposed it has made. */
const keyOf = ({ id }: Project): string => id.slice(id.lastIndexOf('-') + 1);

const EditPlan = ({ seen: { project, programme } }: { readonly seen: ProjectSeen }) => {
  const { t } = useWords();
  const save = useAction(
    (body: Plan) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/projects/{key}', {
          params: {
            path: { subjectId: project.subjectId, programmeId: project.programmeId, key: keyOf(project) },
          },
          body,
        }),
      ),
    { refreshes },
  );
  return (
    <Section title={t('project.edit')}>
      <PlanForm
        key={project.version}
        initial={project.plan}
        named={namedMilestones(programme)}
        running={save.running}
        onSave={save.run}
      />
      <TroubleNote thrown={save.trouble} />
    </Section>
  );
};

type ClaimProps = { readonly project: Project; readonly seen: Shown };

const ClaimMilestone = ({ project, seen: { milestone, claim, obstacles = [] } }: ClaimProps) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const { subjectId, id: projectId } = project;
  const open = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/projects/{projectId}/milestones/{milestoneId}', {
          params: { path: { subjectId, projectId, milestoneId: milestone.id } },
        }),
      ),
    { refreshes, onDone: ({ id }) => void navigate(`/e/${subjectId}/claims/${id}`) },
  );
  if (claim) return <LinkButton to={`/e/${subjectId}/claims/${claim.id}`}>{t('programme.see')}</LinkButton>;
  const [obstacle] = obstacles;
  if (obstacle) return <p className="kouan-small kouan-muted">{say(obstacle.reason)}</p>;
  return (
    <>
      <Button type="primary" loading={open.running} onClick={() => open.run(undefined)}>
        {t('project.claimNow')}
      </Button>
      <TroubleNote thrown={open.trouble} />
    </>
  );
};

type StandingProps = { readonly project: Project; readonly progress: ReturnType<typeof useProgress> };

const Standing = ({ project, progress }: StandingProps) => {
  const { t } = useWords();
  return (
    <Section title={t('claim.status')} extra={<StatusMark word={projectStatusWords[project.status]} />}>
      <Loaded query={progress} rows={2}>
        {({ waitingFor }) => waitingFor.length > 0 && <WaitingList tasks={waitingFor} busy={false} />}
      </Loaded>
      {project.findings.length > 0 && <RefusalList refusals={project.findings} />}
      <ProjectActs project={project} />
    </Section>
  );
};

const Parts = ({ seen }: { readonly seen: ProjectSeen }) => {
  const { project, programme, milestones } = seen;
  return (
    <>
      {project.decision && (
        <DecisionSheet
          decision={project.decision}
          milestones={milestones}
          act={(one) => <ClaimMilestone project={project} seen={one} />}
        />
      )}
      <AcceptanceSheet project={project} />
      {project.status === 'draft' ? (
        <EditPlan seen={seen} />
      ) : (
        <PlanSheet project={project} programme={programme} />
      )}
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
          <Standing project={project} progress={progress} />
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
