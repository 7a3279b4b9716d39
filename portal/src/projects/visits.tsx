import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { type PapersOf, ProjectPapers } from './project-papers.tsx';
import type { Project } from './use-projects.ts';

type Visit = Project['visits'][number];
type Props = { readonly project: Project; readonly programme: Programme; readonly of: PapersOf };

type OneProps = Omit<Props, 'project'> & { readonly visit: Visit };

const OneVisit = ({ visit: { askedOn, papers, inspection }, programme, of }: OneProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-stack">
      <ProjectPapers
        title={t('project.askedAcceptanceOn', { day: askedOn })}
        asked={papersAt(programme, 'acceptance')}
        papers={papers}
        of={of}
      />
      {inspection && (
        <ProjectPapers
          title={t(inspection.accepted ? 'project.foundGood' : 'project.foundWanting', {
            day: inspection.on,
          })}
          asked={papersAt(programme, 'inspection')}
          papers={inspection.papers}
          of={of}
        />
      )}
    </div>
  );
};

/** Every asking for the acceptance with its papers, and what whoever went there brought back. */
export const Visits = ({ project: { visits }, programme, of }: Props) =>
  visits.map((visit) => <OneVisit key={visit.round} visit={visit} programme={programme} of={of} />);
