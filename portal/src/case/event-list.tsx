import { Timeline } from 'antd';
import type { CaseEvent } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { inOrder, type Told } from './in-order.ts';
import { statusWord } from './statuses.ts';
import { eventText } from './use-case-words.ts';

const EventRow = ({ told: { event, changedTo } }: { readonly told: Told<CaseEvent> }) => {
  const { t } = useWords();
  return (
    <>
      <div className="kouan-row kouan-row-start">
        <span>{eventText(t, event.type)}</span>
        {changedTo && <StatusMark word={statusWord(event.case.kind, changedTo)} />}
      </div>
      <div className="kouan-small kouan-muted">
        <time className="kouan-number" dateTime={event.at}>
          {moment(event.at)}
        </time>
        {` · ${t('file.by')} ${event.by}`}
      </div>
    </>
  );
};

/** Everything that happened to a case and by whose hand, the latest first. */
export const EventList = ({ events }: { readonly events: readonly CaseEvent[] }) => {
  const { t } = useWords();
  return (
    <Section title={t('file.history')}>
      <Timeline
        items={inOrder(events)
          .toReversed()
          .map((told, n) => ({ key: n, content: <EventRow told={told} /> }))}
      />
    </Section>
  );
};
