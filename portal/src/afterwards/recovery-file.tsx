import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { groundOf } from '#domain/payment/recovery/grounds.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useHistory } from '../work/use-history.ts';
import { Announced } from './announced.tsx';
import { calledIn } from './called.ts';
import { NoteRepayment } from './note-repayment.tsx';
import { NoteAnnounced } from './note-return.tsx';
import { OwedParts } from './owed-parts.tsx';
import { Repayments } from './repayments.tsx';
import { ReverseRepayment } from './reverse-repayment.tsx';
import { recoveryStatusWords } from './statuses.ts';

type Recovery = Answer<'getRecoveryCase'>;

const Ordered = ({ recovery }: { readonly recovery: Recovery }) => {
  const { t, say } = useWords();
  const { title, clause } = groundOf(recovery.ground);
  const called = calledIn(recovery);
  const { claimId, dueOn, enforcement } = recovery;
  return (
    <Section title={say(title)}>
      <div className="kouan-stack">
        <p className="kouan-quote">{recovery.statement}</p>
        <Facts
          facts={[
            { label: t('recovery.clause'), value: clause },
            { label: t(called.document), value: recovery.document },
            { label: t(called.decidedOn), value: recovery.orderedOn },
            ...(dueOn ? [{ label: t('recovery.dueOn'), value: dueOn }] : []),
            {
              label: t('recovery.claim'),
              value: <Link to={`/work/claim/${encodeURIComponent(claimId)}`}>{claimId}</Link>,
            },
            ...(enforcement
              ? [{ label: t('recovery.enforcement'), value: `${enforcement.on} ${enforcement.note}` }]
              : []),
          ]}
        />
        <OwedParts parts={recovery.parts} />
        <Repayments
          repayments={recovery.repayments}
          act={(one) => <ReverseRepayment recovery={recovery} repayment={one} />}
        />
      </div>
    </Section>
  );
};

type FileProps = { readonly id: string; readonly decide: ReactNode };

const RecoveryView = ({ recovery, decide }: { readonly recovery: Recovery; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const called = calledIn(recovery);
  const history = useHistory('recovery', recovery.id);
  return (
    <Page
      title={`${t(called.title)} · ${recovery.subjectName}`}
      extra={<StatusMark word={recoveryStatusWords[recovery.status]} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <Figures
        figures={[
          { label: t(called.amount), value: yuan(recovery.amountFen) },
          { label: t('recovery.repaid'), value: yuan(recovery.repaidFen) },
          { label: t('recovery.outstanding'), value: yuan(recovery.outstandingFen) },
        ]}
      />
      <CaseColumns
        beside={
          <>
            {decide}
            <NoteRepayment recovery={recovery} />
            <NoteAnnounced recovery={recovery} />
          </>
        }
      >
        <Announced recovery={recovery} />
        <Ordered recovery={recovery} />
        <Loaded query={history}>
          {({ events, people }) => <EventList events={events} people={people} />}
        </Loaded>
      </CaseColumns>
    </Page>
  );
};

/** A recovery as whoever orders, enforces or books it reads it. */
export const RecoveryFile = ({ id, decide }: FileProps) => {
  const query = useQuery({
    queryKey: ['file', 'recovery', id],
    queryFn: () => answerOf(api.GET('/api/officer/recoveries/{id}', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
  return (
    <Loaded query={query} rows={8}>
      {(recovery) => <RecoveryView recovery={recovery} decide={decide} />}
    </Loaded>
  );
};
