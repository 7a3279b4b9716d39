import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { type PapersOf, ProjectPapers } from './project-papers.tsx';
import type { Project } from './use-projects.ts';

type Props = { readonly project: Project; readonly programme: Programme; readonly of: PapersOf };

/** The papers that a decision rests on, while a change is asked for with others; else they stand with the plan. */
export const DecidedPapers = ({ project: { decision, changeReason }, programme, of }: Props) => {
  const { t } = useWords();
  return (
    decision &&
    changeReason && (
      <ProjectPapers
        title={t('project.decidedPapers')}
        asked={papersAt(programme, 'plan')}
        papers={decision.plan.papers}
        of={of}
      />
    )
  );
};
