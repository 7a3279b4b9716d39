import { Timeline } from 'antd';
import type { CaseEvent } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { statusWord } from './statuses.ts';
import { eventText } from './use-case-words.ts';

const EventRow = ({ event }: { readonly event: CaseEvent }) => {
  const { t } = useWords();
  const { type, at, by, from, to } = event;
  return (
    <>
      <div className="kouan-row" style={{ justifyContent: 'flex-start' }}>
        <span>{eventText(t, type)}</span>
        {from && from !== to && <StatusMark word={{ ...statusWord(event.case.kind, from), tone: 'ended' }} />}
        {to && <StatusMark word={statusWord(event.case.kind, to)} />}
      </div>
      <div className="kouan-small kouan-muted">
        <time className="kouan-number" dateTime={at}>
          {moment(at)}
        </time>
        {` · ${t('file.by')} ${by}`}
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
        items={events.toReversed().map((event, n) => ({ key: n, content: <EventRow event={event} /> }))}
      />
    </Section>
  );
};
