import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseEvent, Subject } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { type Credit, CreditEffects } from '../credit/credit-effects.tsx';
import { CreditEntries } from '../credit/credit-entries.tsx';
import { useWords, type WordKey } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';

type CreditCaseProps = {
  readonly title: WordKey;
  readonly word: StatusWord;
  readonly subject: Subject;
  readonly credit: Credit;
  readonly events: readonly CaseEvent[];
  readonly people: Readonly<Record<string, string>>;
  readonly decide: ReactNode;
  readonly children: ReactNode;
};

/** A case about credit: what is said, beside the record that it speaks of. */
export const CreditCase = ({
  title,
  word,
  subject,
  credit,
  events,
  people,
  decide,
  children,
}: CreditCaseProps) => {
  const { t } = useWords();
  return (
    <Page
      title={t(title)}
      lead={<Link to={`/work/subject/${encodeURIComponent(subject.id)}`}>{subject.name}</Link>}
      extra={<StatusMark word={word} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <CaseColumns beside={decide}>
        {children}
        <CreditEffects credit={credit} />
        <CreditEntries credit={credit} />
        <EventList events={events} people={people} />
      </CaseColumns>
    </Page>
  );
};
