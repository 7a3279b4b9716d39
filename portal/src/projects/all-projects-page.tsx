import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProgrammesToPropose } from './programmes-to-propose.tsx';
import { ProjectList } from './project-list.tsx';
import { useAllProjects } from './use-projects.ts';

/** Every project of the zone. */
export const AllProjectsPage = () => {
  const { t } = useWords();
  const query = useAllProjects();
  return (
    <Page title={t('project.title')} lead={t('project.lead')}>
      <Loaded query={query} rows={6}>
        {({ projects, programmes }) => (
          <>
            <ProjectList
              projects={projects}
              pageOf={({ id }) => `/work/project/${encodeURIComponent(id)}`}
              whose={({ subjectName }) => subjectName}
            />
            <ProgrammesToPropose
              programmes={programmes}
              formOf={(id) => `/projects/new/${id}`}
              label={t('project.proposeForSubject')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
};
