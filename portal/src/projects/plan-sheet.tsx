import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { Amounts } from './amounts.tsx';
import { namedMilestones } from './fresh-plan.ts';
import { type PapersOf, ProjectPapers } from './project-papers.tsx';
import type { Project } from './use-projects.ts';

type Props = { readonly project: Project; readonly programme: Programme; readonly of: PapersOf };

/** What is to be built or done, where, for how much, who pays and by when. */
export const PlanSheet = ({ project, programme, of }: Props) => {
  const { t, say } = useWords();
  const { plan, changeReason, proposedFor } = project;
  const named = namedMilestones(programme);
  const departmentName = useDepartmentNames();
  return (
    <Section title={t('project.plan')}>
      <div className="kouan-stack">
        <Facts
          columns={1}
          facts={[
            { label: t('project.what'), value: plan.what },
            { label: t('project.where'), value: plan.where },
            ...(proposedFor ? [{ label: t('project.proposedFor'), value: departmentName(proposedFor) }] : []),
            ...(changeReason ? [{ label: t('project.changeReason'), value: changeReason }] : []),
          ]}
        />
        <Amounts title={t('project.costs')} rows={plan.costs.map(({ item, fen }) => ({ name: item, fen }))} />
        <Amounts
          title={t('project.financing')}
          rows={[
            { name: t('project.asked'), fen: plan.askedFen },
            ...plan.financing.map(({ source, fen }) => ({ name: source, fen })),
          ]}
        />
        <div>
          <h3 className="kouan-form-head">{t('project.schedule')}</h3>
          <Facts
            facts={plan.schedule.map(({ milestone, on }, n) => ({
              label: named?.[n] ? say(named[n]) : milestone,
              value: on,
            }))}
          />
        </div>
        <ProjectPapers
          title={t('project.planPapers')}
          asked={papersAt(programme, 'plan')}
          papers={plan.papers}
          of={of}
        />
      </div>
    </Section>
  );
};
