import { useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ProjectList } from './project-list.tsx';
import { useProjects } from './use-projects.ts';

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
            <ProjectList projects={projects} pageOf={({ id }) => `/e/${subjectId}/projects/${id}`} />
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
