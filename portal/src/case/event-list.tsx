import { Timeline } from 'antd';
import type { CaseEvent } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { inOrder, type Told } from './in-order.ts';
import { statusWord } from './statuses.ts';
import { type People, useActorName, useEventText } from './use-case-words.ts';

type EventRowProps = { readonly told: Told<CaseEvent>; readonly people: People };

const EventRow = ({ told: { event, changedTo }, people }: EventRowProps) => {
  const { t } = useWords();
  const textOf = useEventText('staff');
  const nameOf = useActorName(people);
  return (
    <>
      <div className="kouan-row kouan-row-start">
        <span>{textOf(event)}</span>
        {changedTo && <StatusMark word={statusWord(event.case.kind, changedTo)} />}
      </div>
      <div className="kouan-small kouan-muted">
        <time className="kouan-number" dateTime={event.at}>
          {moment(event.at)}
        </time>
        <span title={event.by}>{` · ${t('file.by')} ${nameOf(event.by)}`}</span>
      </div>
    </>
  );
};

type EventListProps = { readonly events: readonly CaseEvent[]; readonly people: People };

/** Everything that happened to a case and by whose hand, the latest first. */
export const EventList = ({ events, people }: EventListProps) => {
  const { t } = useWords();
  return (
    <Section title={t('file.history')} anchor="history">
      <Timeline
        items={inOrder(events)
          .toReversed()
          .map((told, n) => ({ key: n, content: <EventRow told={told} people={people} /> }))}
      />
    </Section>
  );
};
