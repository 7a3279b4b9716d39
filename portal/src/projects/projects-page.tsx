import { useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProgrammesToPropose } from './programmes-to-propose.tsx';
import { ProjectList } from './project-list.tsx';
import { useProjects } from './use-projects.ts';

/** The projects of a subject, and the programmes under which it may propose another. */
export const ProjectsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useProjects(subjectId);
  return (
    <Page title={t('project.title')} lead={t('project.lead')}>
      <Loaded query={query} rows={6}>
        {({ projects, programmes }) => (
          <>
            <ProjectList projects={projects} pageOf={({ id }) => `/e/${subjectId}/projects/${id}`} />
            <ProgrammesToPropose
              programmes={programmes}
              formOf={(id) => `/e/${subjectId}/projects/new/${id}`}
              label={t('project.propose')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
};
