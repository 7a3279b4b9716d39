import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { type PapersOf, ProjectPapers } from './project-papers.tsx';
import type { Project } from './use-projects.ts';

type Props = { readonly project: Project; readonly programme: Programme; readonly of: PapersOf };

/** What was decided before, the latest first, each with the papers it was decided upon. */
export const EarlierDecisions = ({ project: { earlier }, programme, of }: Props) => {
  const { t } = useWords();
  if (earlier.length === 0) return null;
  return (
    <Section title={t('project.earlier')}>
      {earlier.toReversed().map(({ round, decidedOn, ceilingFen, plan }) => (
        <details key={round} className="kouan-fold">
          <summary>
            {decidedOn} · {plan.title} · {t('project.ceiling')} {yuan(ceilingFen)}
          </summary>
          <ProjectPapers
            title={t('project.planPapers')}
            asked={papersAt(programme, 'plan')}
            papers={plan.papers}
            of={of}
          />
        </details>
      ))}
    </Section>
  );
};
