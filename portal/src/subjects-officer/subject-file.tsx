import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useModeTitle } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { statusWord } from '../case/statuses.ts';
import { CreditEffects } from '../credit/credit-effects.tsx';
import { CreditEntries } from '../credit/credit-entries.tsx';
import { RecordForms } from '../credit-officer/record-forms.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { factsOf } from '../subjects/subject-facts.ts';
import { AffiliatesCard } from './affiliates-card.tsx';
import { RiskCard } from './risk-card.tsx';
import { useSubjectFile } from './use-subject-file.ts';
import { VerifiedCard } from './verified-card.tsx';

type File = Answer<'getSubjectFile'>;

const Filings = ({ filings }: Pick<File, 'filings'>) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  return (
    <Section title={t('subjectFile.filings')}>
      {filings.length === 0 && <span className="kouan-muted">{t('subjectFile.noFilings')}</span>}
      <ul className="kouan-rows">
        {filings.map(({ id, number, mode, status, validTo }) => (
          <li key={id} className="kouan-row">
            <Link to={`/work/filing/${encodeURIComponent(id)}`}>{`${modeTitle(mode)} · ${number}`}</Link>
            <span>
              <span className="kouan-small">{t('subjectFile.validTo', { day: validTo })}</span>{' '}
              <StatusMark word={statusWord('filing', status)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const CreditCard = ({ id }: { readonly id: string }) => {
  const query = useQuery({
    queryKey: ['file', 'credit', id],
    queryFn: () => answerOf(api.GET('/api/officer/subjects/{id}/credit', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={6}>
      {({ credit, record, catalogue }) => (
        <>
          {catalogue && <RecordForms id={id} catalogue={catalogue} record={record} />}
          <CreditEffects credit={credit} />
          <CreditEntries credit={credit} />
        </>
      )}
    </Loaded>
  );
};

/** A subject as officers see it: what it is, what was verified, its filings, its credit, its risk, its affiliates. */
export const SubjectFile = ({ id }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const query = useSubjectFile(id);
  return (
    <Loaded query={query} rows={10}>
      {({ subject, filings, risk }) => (
        <Page title={subject.name} crumbs={[{ title: t('creditDesk.title'), to: '/credit' }]}>
          <div className="kouan-columns">
            <div className="kouan-stack">
              <Section title={t('file.subject')}>
                <Facts facts={factsOf(t, subject).map(({ word, value }) => ({ label: t(word), value }))} />
              </Section>
              <CreditCard id={id} />
              <AffiliatesCard id={id} />
              <VerifiedCard verified={subject.verified ?? []} />
            </div>
            <div className="kouan-stack">
              <RiskCard risk={risk} />
              <Filings filings={filings} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
};
