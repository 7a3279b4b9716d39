import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { objectionStatusWords } from '../allocation/statuses.ts';
import { answerOf, api } from '../api/client.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useHistory } from './use-history.ts';

/** An objection as the lead reads it: who objects to what, and why. */
export const ObjectionFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const history = useHistory('objection', id);
  const query = useQuery({
    queryKey: ['file', 'objection', id],
    queryFn: () =>
      answerOf(api.GET('/api/officer/objections/{objectionId}', { params: { path: { objectionId: id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {({ objector, statement, status, claimId, noticeId, answer }) => (
        <Page
          title={t('objection.title')}
          extra={<StatusMark word={objectionStatusWords[status]} />}
          crumbs={[{ title: t('work.title'), to: '/work' }]}
        >
          <CaseColumns beside={decide}>
            <Section title={t('objection.statement')}>
              <p className="kouan-quote">{statement}</p>
              <div className="kouan-list-gap">
                <Facts
                  facts={[
                    { label: t('objection.objector'), value: objector.name },
                    { label: t('objection.kind'), value: t(`objection.${objector.kind}`) },
                    { label: t('objection.contact'), value: objector.contact },
                    {
                      label: t('objection.claim'),
                      value: <Link to={`/work/claim/${encodeURIComponent(claimId)}`}>{claimId}</Link>,
                    },
                    { label: t('objection.notice'), value: noticeId },
                    ...(answer ? [{ label: t('notice.answer'), value: answer }] : []),
                  ]}
                />
              </div>
            </Section>
            <Loaded query={history}>
              {({ events, people }) => <EventList events={events} people={people} />}
            </Loaded>
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
