import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/schema.ts';
import { CaseColumns } from '../../case/case-columns.tsx';
import { EventList } from '../../case/event-list.tsx';
import { proposalStatusWords } from '../../credit/statuses.ts';
import { useWords } from '../../language/use-words.ts';
import { DemonstrationNote } from '../../parts/demonstration-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { moment, yuan } from '../../parts/format.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { BalanceBar } from '../balance-bar.tsx';

type File = Answer<'getPoolChange'>;

const Document = ({ change, fundLine }: Pick<File, 'change' | 'fundLine'>) => {
  const { t, say } = useWords();
  return (
    <Section title={`${t(`poolChange.${change.transfer}`)} ${yuan(change.amountFen)}`}>
      <Facts
        facts={[
          { label: t('poolChange.document'), value: change.document },
          { label: t('poolChange.documentDay'), value: change.documentDay },
          { label: t('poolChange.fundLine'), value: say(fundLine.title) },
          { label: t('poolChange.booked'), value: change.bookedAt && moment(change.bookedAt) },
        ]}
      />
      {change.findings.length > 0 && <RefusalList refusals={change.findings} />}
    </Section>
  );
};

type FileProps = { readonly id: string; readonly decide: ReactNode };

/** What a budget document adds or takes back, beside what the fund line holds, as the second person reads it. */
export const PoolChangeFile = ({ id, decide }: FileProps) => {
  const { t, say } = useWords();
  const query = useQuery({
    queryKey: ['file', 'pool-change', id],
    queryFn: () => answerOf(api.GET('/api/finance/pool-changes/{id}', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
  return (
    <Loaded query={query} rows={8}>
      {({ change, fundLine, balance, events, people }) => (
        <Page
          title={`${t(`poolChange.${change.transfer}`)} · ${say(fundLine.title)}`}
          extra={<StatusMark word={proposalStatusWords[change.status]} />}
          crumbs={[{ title: t('finance.title'), to: '/finance' }]}
        >
          <CaseColumns beside={decide}>
            <Document change={change} fundLine={fundLine} />
            <Section title={`${t('finance.pool')} ${yuan(balance.pool)}`}>
              <div className="kouan-stack">
                <DemonstrationNote shown={fundLine.demonstration} />
                <BalanceBar balance={balance} />
              </div>
            </Section>
            <EventList events={events} people={people} />
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
