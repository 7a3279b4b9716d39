import { Empty } from 'antd';
import { Link, useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { projectStatusWords } from './statuses.ts';
import { type Project, useProjects } from './use-projects.ts';

const Row = ({ project }: { readonly project: Project }) => {
  const { t } = useWords();
  const { decision, plan } = project;
  return (
    <li>
      <div className="kouan-row">
        <Link to={`/e/${project.subjectId}/projects/${project.id}`}>{plan.title}</Link>
        <StatusMark word={projectStatusWords[project.status]} />
      </div>
      <div className="kouan-muted">
        {decision
          ? `${t('project.ceiling')} ${yuan(decision.ceilingFen)}`
          : `${t('project.asked')} ${yuan(plan.askedFen)}`}
      </div>
    </li>
  );
};

/** The projects of a subject, and the programmes under which it may propose another. */
export const ProjectsPage = () => {
  const { t, say } = useWords();
  const { subjectId = '' } = useParams();
  const query = useProjects(subjectId);
  return (
    <Page title={t('project.title')} lead={t('project.lead')}>
      <Loaded query={query} rows={6}>
        {({ projects, programmes }) => (
          <>
            <Section>
              {projects.length === 0 ? (
                <Empty description={t('project.none')} />
              ) : (
                <ul className="kouan-rows">
                  {projects.map((project) => (
                    <Row key={project.id} project={project} />
                  ))}
                </ul>
              )}
            </Section>
            {programmes.map((programme) => (
              <Section key={programme.id} title={say(programme.title)}>
                <p>{say(programme.guide)}</p>
                <LinkButton to={`/e/${subjectId}/projects/new/${programme.id}`}>
                  {t('project.propose')}
                </LinkButton>
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
};
