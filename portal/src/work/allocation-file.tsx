import type { ReactNode } from 'react';
import { allocationTitle } from '#domain/subsidy/amount/allocation-title.ts';
import { AllocatedLines } from '../allocation/allocated-lines.tsx';
import { AllocationFigures } from '../allocation/allocation-figures.tsx';
import { ShareTable } from '../allocation/share-table.tsx';
import { allocationStatusWords } from '../allocation/statuses.ts';
import { StoppedNote } from '../allocation/stopped-note.tsx';
import { useAllocations } from '../allocation/use-allocations.ts';
import type { Allocation, Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { type People, useActorName } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useHistory } from './use-history.ts';

type Programme = Answer<'listAllocations'>['programmes'][number];
type ViewProps = {
  readonly allocation: Allocation;
  readonly programme: Programme | undefined;
  readonly people: People;
  readonly fundLines: Answer<'listAllocations'>['fundLines'];
  readonly decide: ReactNode;
};

type AroundProps = { readonly allocation: Allocation; readonly people: People };

const Around = ({ allocation, people }: AroundProps) => {
  const { t } = useWords();
  const nameOf = useActorName(people);
  const { preparedBy, inputsSha256, notice } = allocation;
  return (
    <Section>
      <Facts
        columns={1}
        facts={[
          { label: t('allocation.preparedBy'), value: nameOf(preparedBy) },
          { label: t('allocation.inputs'), value: <span className="kouan-code">{inputsSha256}</span> },
          {
            label: t('allocation.notice'),
            value: notice && t('allocation.noticeUntil', { day: notice.to }),
          },
        ]}
      />
      {notice && (
        <div className="kouan-actions">
          <LinkButton to={`/notices/${encodeURIComponent(notice.id)}`}>{t('allocation.notice')}</LinkButton>
        </div>
      )}
    </Section>
  );
};

const AllocationView = ({ allocation, programme, people, fundLines, decide }: ViewProps) => {
  const { t, say } = useWords();
  const history = useHistory('allocation', allocation.id);
  return (
    <Page
      title={t('allocation.title')}
      lead={programme && say(allocationTitle(programme, allocation))}
      extra={<StatusMark word={allocationStatusWords[allocation.status]} />}
      crumbs={[{ title: t('allocation.title'), to: '/allocations' }]}
    >
      <StoppedNote allocation={allocation} />
      <AllocationFigures allocation={allocation} />
      <CaseColumns
        beside={
          <>
            {decide}
            <Around allocation={allocation} people={people} />
            <Loaded query={history}>
              {({ tasks, people: named }) => <Opinions tasks={tasks} people={named} />}
            </Loaded>
          </>
        }
      >
        <AllocatedLines allocation={allocation} fundLines={fundLines} />
        <Section flush title={t('allocation.shares')}>
          <ShareTable allocation={allocation} />
        </Section>
      </CaseColumns>
      <Loaded query={history}>
        {({ events, people: named }) => <EventList events={events} people={named} />}
      </Loaded>
    </Page>
  );
};

/** The shares of a pool, for whoever must confirm them. */
export const AllocationFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useAllocations();
  return (
    <Loaded query={query} rows={10}>
      {({ allocations, programmes, people, fundLines }) => {
        const allocation = allocations.find((one) => one.id === id);
        const programme = programmes.find((one) => one.id === allocation?.programmeId);
        return allocation ? (
          <AllocationView
            allocation={allocation}
            programme={programme}
            people={people}
            fundLines={fundLines}
            decide={decide}
          />
        ) : (
          <NotFound />
        );
      }}
    </Loaded>
  );
};
