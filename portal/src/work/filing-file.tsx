import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { filingStatuses } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SubjectFacts } from './subject-facts.tsx';

type File = Answer<'getFilingCase'>;

const Filled = ({ file: { filing, mode } }: { readonly file: File }) => {
  const { t, say } = useWords();
  return (
    <Section title={t('file.filled')} extra={<StatusMark word={filingStatuses[filing.status]} />}>
      <Facts
        facts={[
          { label: t('file.mode'), value: say(mode.title) },
          {
            label: t('filing.submittedOn'),
            value: `${filing.submittedOn}（${t('filing.round', { n: filing.round })}）`,
          },
          ...mode.fields.map((field) => ({ label: t(`filingField.${field}`), value: filing.form[field] })),
        ]}
      />
    </Section>
  );
};

const Rules = ({ file: { defects, filing } }: { readonly file: File }) => {
  const { t } = useWords();
  const found = [...defects, ...filing.findings];
  return (
    <Section title={t('file.rules')}>
      {found.length === 0 ? <span>{t('file.rulesMet')}</span> : <RefusalList refusals={found} />}
    </Section>
  );
};

export const FilingFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t, say } = useWords();
  const query = useQuery({
    queryKey: ['file', 'filing', id],
    queryFn: () =>
      answerOf(api.GET('/api/officer/filings/{filingId}', { params: { path: { filingId: id } } })),
  });
  return (
    <Loaded query={query} rows={10}>
      {(file) => (
        <Page
          title={file.subject.name}
          lead={t('filing.title', { mode: say(file.mode.title) })}
          crumbs={[{ title: t('work.title'), to: '/work' }]}
        >
          <DemonstrationNote shown={file.mode.demonstration} />
          <div className="kouan-columns">
            <div className="kouan-stack">
              <Filled file={file} />
              <Rules file={file} />
              <SubjectFacts subject={file.subject} />
              <EventList events={file.events} people={file.people} />
            </div>
            <div className="kouan-stack">
              {decide}
              <Opinions tasks={file.tasks} people={file.people} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
};
