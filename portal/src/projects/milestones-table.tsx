import type { ReactNode } from 'react';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { claimStatusWords } from '../claims/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import type { ProjectSeen, Terms } from './use-projects.ts';

type Seen = ProjectSeen['milestones'][number];
type Milestone = Terms['milestones'][number];

/** What a milestone asks, in one line. */
const useAsked = () => {
  const { t, say, language } = useWords();
  return ({ needs, audited, afterAcceptance }: Milestone): string =>
    [
      ...needs.map((kind) => say(evidenceKinds[kind])),
      ...(audited ? [t('project.audited')] : []),
      ...(afterAcceptance ? [t('project.afterAcceptance')] : []),
    ].join(language === 'zh' ? '、' : ', ');
};

const ClaimOf = ({ claim }: { readonly claim: Seen['claim'] | undefined }) => {
  const { t } = useWords();
  if (!claim) return <span className="kouan-muted">{t('project.notClaimed')}</span>;
  const fen = claim.allocatedFen ?? claim.determinedFen;
  return (
    <span className="kouan-row kouan-row-start">
      <StatusMark word={claimStatusWords[claim.status]} />
      {fen !== undefined && <span className="kouan-number">{yuan(fen)}</span>}
    </span>
  );
};

export type Shown = Pick<Seen, 'milestone'> & Partial<Seen>;

type Props = {
  readonly milestones: readonly Shown[];
  /** What became of each, and what may be done; nothing of what is only drafted. */
  readonly act?: ((seen: Shown) => ReactNode) | undefined;
};

const Row = ({ seen, act }: { readonly seen: Shown; readonly act: Props['act'] }) => {
  const { t, say } = useWords();
  const asked = useAsked();
  const { milestone, claim } = seen;
  return (
    <li>
      <div className="kouan-row">
        <strong>{say(milestone.title)}</strong>
        {act && <ClaimOf claim={claim} />}
      </div>
      <div className="kouan-muted">
        {t('project.upTo')} <span className="kouan-number">{yuan(milestone.upToFen)}</span> ·{' '}
        {t('project.dueOn')} {milestone.dueOn} · {t('project.needs')} {asked(milestone)}
      </div>
      {act?.(seen)}
    </li>
  );
};

/** Each milestone with how far it lets the project be paid, what it needs, and what became of its claim. */
export const MilestonesTable = ({ milestones, act }: Props) => (
  <ul className="kouan-rows">
    {milestones.map((seen) => (
      <Row key={seen.milestone.id} seen={seen} act={act} />
    ))}
  </ul>
);
