import type { ReactNode } from 'react';
import { type People, useActorName } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { MilestonesTable, type Shown } from './milestones-table.tsx';
import type { Project, ProjectSeen, Terms } from './use-projects.ts';

/** A decision that is drafted, or put to the vote. */
export const DraftedSheet = ({ drafted }: { readonly drafted: Terms }) => {
  const { t } = useWords();
  return (
    <Section title={t('project.drafted')}>
      <div className="kouan-stack">
        <Facts
          columns={1}
          facts={[
            { label: t('project.ceiling'), value: yuan(drafted.ceilingFen) },
            { label: t('project.conditions'), value: drafted.conditions },
          ]}
        />
        <MilestonesTable milestones={drafted.milestones.map((milestone) => ({ milestone }))} />
      </div>
    </Section>
  );
};

type DecisionProps = Pick<ProjectSeen, 'milestones'> & {
  readonly decision: NonNullable<Project['decision']>;
  readonly act: (seen: Shown) => ReactNode;
  /** The papers it was decided upon. */
  readonly children: ReactNode;
};

/** The decision that is in force, with what became of each milestone. */
export const DecisionSheet = ({ decision, milestones, act, children }: DecisionProps) => {
  const { t } = useWords();
  return (
    <Section title={t('project.decision')}>
      <div className="kouan-stack">
        <Facts
          columns={1}
          facts={[
            { label: t('project.decidedOn'), value: decision.decidedOn },
            { label: t('project.conditions'), value: decision.conditions },
          ]}
        />
        <MilestonesTable milestones={milestones} act={act} />
        {children}
      </div>
    </Section>
  );
};

type MoneyProps = Pick<ProjectSeen, 'project' | 'grantedFen'>;

/** The ceiling and how much of it is used; before there is one, what is asked for. */
export const ProjectMoney = ({ project: { decision, plan }, grantedFen }: MoneyProps) => {
  const { t } = useWords();
  const costs = plan.costs.reduce((sum, { fen }) => sum + fen, 0);
  const figures = decision
    ? [
        { label: t('project.ceiling'), value: yuan(decision.ceilingFen) },
        { label: t('project.granted'), value: yuan(grantedFen) },
        { label: t('project.left'), value: yuan(decision.ceilingFen - grantedFen) },
      ]
    : [
        { label: t('project.plannedCost'), value: yuan(costs) },
        { label: t('project.asked'), value: yuan(plan.askedFen) },
      ];
  return <Figures figures={figures} />;
};

type AcceptanceProps = {
  readonly project: Project;
  /** Who is called what, for those who may know. */
  readonly people?: People;
  /** Every visit, with its papers. */
  readonly children: ReactNode;
};

/** What the site was found to be. */
export const AcceptanceSheet = ({ project: { acceptance, visits }, people, children }: AcceptanceProps) => {
  const { t } = useWords();
  const nameOf = useActorName(people ?? {});
  if (visits.length === 0 && !acceptance) return null;
  return (
    <Section title={t('project.acceptance')}>
      {acceptance && (
        <>
          <Facts
            facts={[
              { label: t('project.acceptedOn'), value: acceptance.on },
              ...(people ? [{ label: t('project.acceptedBy'), value: nameOf(acceptance.by) }] : []),
            ]}
          />
          <p className="kouan-quote">{acceptance.findings}</p>
        </>
      )}
      {children}
    </Section>
  );
};
