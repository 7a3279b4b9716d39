import { Empty } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { projectStatusWords } from './statuses.ts';
import type { Project } from './use-projects.ts';

type Props<P> = {
  readonly projects: readonly P[];
  readonly pageOf: (project: P) => string;
  /** Whose it is, for those who read of several subjects. */
  readonly whose?: (project: P) => string;
};

const sumOf = ({ decision, plan }: Project): number => decision?.ceilingFen ?? plan.askedFen;

/** Projects with where they stand, and what was decided or is asked for. */
export const ProjectList = <P extends Project>({ projects, pageOf, whose }: Props<P>) => {
  const { t } = useWords();
  if (projects.length === 0)
    return (
      <Section>
        <Empty description={t('project.none')} />
      </Section>
    );
  return (
    <Section>
      <ul className="kouan-rows">
        {projects.map((project) => (
          <li key={project.id}>
            <div className="kouan-row">
              <Link to={pageOf(project)}>{project.plan.title}</Link>
              <StatusMark word={projectStatusWords[project.status]} />
            </div>
            <div className="kouan-muted">
              {whose && `${whose(project)} · `}
              {t(project.decision ? 'project.ceiling' : 'project.asked')} {yuan(sumOf(project))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
