import { Empty } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { projectStatusWords } from './statuses.ts';
import { useAllProjects } from './use-projects.ts';

type All = Answer<'listAllProjects'>;

const Row = ({ project }: { readonly project: All['projects'][number] }) => (
  <li>
    <div className="kouan-row">
      <Link to={`/work/project/${encodeURIComponent(project.id)}`}>{project.plan.title}</Link>
      <StatusMark word={projectStatusWords[project.status]} />
    </div>
    <div className="kouan-muted">
      {project.subjectName} · {yuan(project.decision?.ceilingFen ?? project.plan.askedFen)}
    </div>
  </li>
);

/** A department may propose for a subject, where a programme says so. */
const Propose = ({ programmes }: Pick<All, 'programmes'>) => {
  const { t, say } = useWords();
  const { data: me } = useMe();
  const may = me?.offices.some(({ role }) => role === 'reviewer' || role === 'lead');
  return programmes
    .filter(() => may)
    .map(({ id, title, guide }) => (
      <Section key={id} title={say(title)}>
        <p>{say(guide)}</p>
        <LinkButton to={`/projects/new/${id}`}>{t('project.proposeForSubject')}</LinkButton>
      </Section>
    ));
};

/** Every project of the zone. */
export const AllProjectsPage = () => {
  const { t } = useWords();
  const query = useAllProjects();
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
            <Propose programmes={programmes} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
