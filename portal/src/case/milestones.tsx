import { Timeline } from 'antd';
import type { Progress } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { statusWord } from './statuses.ts';
import { eventText } from './use-case-words.ts';

type Milestone = Progress['milestones'][number];

const MilestoneText = ({ milestone }: { readonly milestone: Milestone }) => {
  const { t } = useWords();
  const { type, at, to } = milestone;
  return (
    <>
      <div className="kouan-row" style={{ justifyContent: 'flex-start' }}>
        <span>{eventText(t, type)}</span>
        {to && <StatusMark word={statusWord(to)} />}
      </div>
      <time className="kouan-muted kouan-small kouan-number" dateTime={at}>
        {moment(at)}
      </time>
    </>
  );
};

/** What happened to a case, the latest first. */
export const Milestones = ({ milestones }: { readonly milestones: readonly Milestone[] }) => {
  const { t } = useWords();
  if (milestones.length === 0) return <span className="kouan-muted">{t('waiting.nothingYet')}</span>;
  return (
    <Timeline
      items={milestones
        .toReversed()
        .map((milestone, n) => ({ key: n, content: <MilestoneText milestone={milestone} /> }))}
    />
  );
};
