import { Timeline } from 'antd';
import type { CaseKind, Progress } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { statusWord } from './statuses.ts';
import { eventText } from './use-case-words.ts';

type Milestone = Progress['milestones'][number];

type MilestoneTextProps = { readonly kind: CaseKind; readonly milestone: Milestone };

const MilestoneText = ({ kind, milestone }: MilestoneTextProps) => {
  const { t } = useWords();
  const { type, at, to } = milestone;
  return (
    <>
      <div className="kouan-row" style={{ justifyContent: 'flex-start' }}>
        <span>{eventText(t, type)}</span>
        {to && <StatusMark word={statusWord(kind, to)} />}
      </div>
      <time className="kouan-muted kouan-small kouan-number" dateTime={at}>
        {moment(at)}
      </time>
    </>
  );
};

type MilestonesProps = { readonly kind: CaseKind; readonly milestones: readonly Milestone[] };

/** What happened to a case, the latest first. */
export const Milestones = ({ kind, milestones }: MilestonesProps) => {
  const { t } = useWords();
  if (milestones.length === 0) return <span className="kouan-muted">{t('waiting.nothingYet')}</span>;
  return (
    <Timeline
      items={milestones
        .toReversed()
        .map((milestone, n) => ({ key: n, content: <MilestoneText kind={kind} milestone={milestone} /> }))}
    />
  );
};
