import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ProjectList } from './project-list.tsx';
import { useAllProjects } from './use-projects.ts';

type All = Answer<'listAllProjects'>;

/** The programmes under which whoever reads may propose for a subject. */
const Propose = ({ programmes }: Pick<All, 'programmes'>) => {
  const { t, say } = useWords();
  return programmes.map(({ id, title, guide }) => (
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
            <ProjectList
              projects={projects}
              pageOf={({ id }) => `/work/project/${encodeURIComponent(id)}`}
              whose={({ subjectName }) => subjectName}
            />
            <Propose programmes={programmes} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
