import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SubjectFacts } from '../work/subject-facts.tsx';
import { DecidedPapers } from './decided-papers.tsx';
import { AcceptanceSheet, DecisionSheet, DraftedSheet, ProjectMoney } from './decision-sheet.tsx';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { papersForOfficers } from './papers-of.ts';
import { PlanSheet } from './plan-sheet.tsx';
import { projectStatusWords } from './statuses.ts';
import { type ProjectFileOf, useProjectFile } from './use-projects.ts';
import { Visits } from './visits.tsx';

type ViewProps = { readonly file: ProjectFileOf; readonly decide: ReactNode };

const ProjectFileView = ({ file, decide }: ViewProps) => {
  const { t, say } = useWords();
  const { project, programme, subject, milestones } = file;
  const { drafted, decision } = project;
  const of = papersForOfficers(file);
  return (
    <Page
      title={`${project.plan.title} · ${subject.name}`}
      lead={say(programme.title)}
      extra={<StatusMark word={projectStatusWords[project.status]} />}
      crumbs={[{ title: t('project.title'), to: '/projects' }]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      <ProjectMoney project={project} grantedFen={file.grantedFen} />
      <CaseColumns
        beside={
          <>
            {decide}
            <Opinions tasks={file.tasks} people={file.people} />
          </>
        }
      >
        {drafted && <DraftedSheet drafted={drafted} />}
        <PlanSheet project={project} programme={programme} of={of} />
        {decision && (
          <DecisionSheet
            decision={decision}
            milestones={milestones}
            act={({ claim }) =>
              claim && <Link to={`/work/claim/${encodeURIComponent(claim.id)}`}>{t('programme.see')}</Link>
            }
          >
            <DecidedPapers project={project} programme={programme} of={of} />
          </DecisionSheet>
        )}
        <EarlierDecisions project={project} programme={programme} of={of} />
        <AcceptanceSheet project={project} people={file.people}>
          <Visits project={project} programme={programme} of={of} />
        </AcceptanceSheet>
        <SubjectFacts subject={subject} />
      </CaseColumns>
      <EventList events={file.events} people={file.people} />
    </Page>
  );
};

/** A project as those who are asked about it read it: plan, opinions, what is drafted, what was decided. */
export const ProjectFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useProjectFile(id);
  return (
    <Loaded query={query} rows={10}>
      {(file) => <ProjectFileView file={file} decide={decide} />}
    </Loaded>
  );
};
