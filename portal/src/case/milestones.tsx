import { Timeline } from 'antd';
import type { CaseKind, Progress } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { inOrder, type Told } from './in-order.ts';
import { statusWord } from './statuses.ts';
import { useEventText } from './use-case-words.ts';

type Milestone = Progress['milestones'][number];
type MilestoneTextProps = { readonly kind: CaseKind; readonly told: Told<Milestone> };

/** Every single file coming and going is for the record, not for the owner's overview. */
const passing = ['EvidenceAdded', 'EvidenceStated', 'EvidenceRemoved', 'FileDownloaded'];

const MilestoneText = ({ kind, told: { event, changedTo } }: MilestoneTextProps) => {
  const textOf = useEventText('owner');
  return (
    <>
      <div className="kouan-row kouan-row-start">
        <span>{textOf(event)}</span>
        {changedTo && <StatusMark word={statusWord(kind, changedTo)} />}
      </div>
      <time className="kouan-muted kouan-small kouan-number" dateTime={event.at}>
        {moment(event.at)}
      </time>
    </>
  );
};

type MilestonesProps = { readonly kind: CaseKind; readonly milestones: readonly Milestone[] };

/** What happened to a case, the latest first. */
export const Milestones = ({ kind, milestones }: MilestonesProps) => {
  const { t } = useWords();
  const shown = milestones.filter(({ type }) => !passing.includes(type));
  if (shown.length === 0) return <span className="kouan-muted">{t('waiting.nothingYet')}</span>;
  return (
    <Timeline
      items={inOrder(shown)
        .toReversed()
        .map((told, n) => ({ key: n, content: <MilestoneText kind={kind} told={told} /> }))}
    />
  );
};
