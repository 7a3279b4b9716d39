import { Table } from 'antd';
import { useParams } from 'react-router';
import { CaseKind } from '#domain/casework/case.ts';
import type { CaseEvent } from '../api/schema.ts';
import { EventList } from '../case/event-list.tsx';
import { inOrder } from '../case/in-order.ts';
import { Opinions } from '../case/opinions.tsx';
import { statusWord } from '../case/statuses.ts';
import { type People, useActorName, useEventText } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useHistory } from '../work/use-history.ts';

type EventTableProps = { readonly events: readonly CaseEvent[]; readonly people: People };

const EventTable = ({ events, people }: EventTableProps) => {
  const { t } = useWords();
  const textOf = useEventText('staff');
  const nameOf = useActorName(people);
  return (
    <Table<CaseEvent>
      size="small"
      rowKey={({ at, type, version, by }) => `${at} ${type} ${version} ${by}`}
      dataSource={inOrder(events).map(({ event }) => event)}
      scroll={{ x: 960 }}
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      columns={[
        {
          title: t('record.when'),
          key: 'when',
          width: 150,
          className: 'kouan-number',
          render: (_, { at }) => moment(at),
        },
        { title: t('record.what'), key: 'what', width: 220, render: (_, event) => textOf(event) },
        {
          title: t('record.who'),
          key: 'who',
          width: 170,
          render: (_, { by }) => (
            <>
              {nameOf(by)}
              <div className="kouan-code kouan-small kouan-muted">{by}</div>
            </>
          ),
        },
        {
          title: t('record.change'),
          key: 'change',
          width: 140,
          render: (_, { to, case: { kind } }) => to && <StatusMark word={statusWord(kind, to)} />,
        },
        { title: t('record.version'), dataIndex: 'version', width: 80, align: 'right' },
        {
          title: t('record.data'),
          key: 'data',
          render: (_, { data }) => data && <code className="kouan-code">{JSON.stringify(data)}</code>,
        },
      ]}
    />
  );
};

const History = ({ kind, id }: { readonly kind: CaseKind; readonly id: string }) => {
  const { t } = useWords();
  const narrow = useNarrow();
  const query = useHistory(kind, id);
  return (
    <Page
      title={t('record.historyTitle', { kind: t(`kind.${kind}`) })}
      lead={<span className="kouan-code">{id}</span>}
      crumbs={[{ title: t('record.title'), to: '/records' }]}
    >
      <Loaded query={query} rows={10}>
        {({ events, tasks, people }) => (
          <>
            {narrow ? (
              <EventList events={events} people={people} />
            ) : (
              <Section flush>
                <EventTable events={events} people={people} />
              </Section>
            )}
            <Opinions tasks={tasks} people={people} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

/** Every event of a case as it was recorded, for whoever audits it. */
export const HistoryPage = () => {
  const { kind, id = '' } = useParams();
  const known = CaseKind.safeParse(kind);
  return known.success ? <History kind={known.data} id={id} /> : <NotFound />;
};
