import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Pending } from '#domain/positive-list/book/rescreening.ts';
import { answerOf, api } from '../api/client.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { rescreeningStatusWords } from '../goods/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { GoodsInDoubt } from './goods-in-doubt.tsx';
import { LiftRecall } from './lift-recall.tsx';
import { useAbout, useCauseFacts } from './rescreening-cause.tsx';

type File = Answer<'getRescreening'>;

/** Where the report leads; an empty one is not offered. */
const Report = ({ report }: { readonly report: NonNullable<File['report']> }) => {
  const { t } = useWords();
  return (
    <a href={report.url} download={report.fileName}>
      <DownloadOutlined aria-hidden="true" /> {t('rescreening.report')}
    </a>
  );
};

const asked = { suspended: 'review', 'looked-at': 'look' } as const satisfies Record<Pending, string>;

const Found = ({ file: { rescreening, report } }: { readonly file: File }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  const causeFacts = useCauseFacts();
  const { counts, reviews, cause, day, lifted } = rescreening;
  const isNothing = counts !== undefined && counts.suspended + counts.lookedAt === 0;
  return (
    <Section title={t('rescreening.found')} extra={report && !isNothing && <Report report={report} />}>
      {isNothing && <Alert type="info" showIcon title={t(`rescreening.nothing-${cause.kind}`)} />}
      <div className={isNothing ? 'kouan-list-gap' : ''}>
        <Facts
          facts={[
            ...causeFacts(cause),
            ...(lifted ? [{ label: t('rescreening.lifted'), value: `${lifted.words}（${lifted.on}）` }] : []),
            { label: t(`rescreening.day-${cause.kind}`), value: day },
            { label: t('rescreening.suspended'), value: counts && count(counts.suspended) },
            ...(counts?.lookedAt
              ? [{ label: t('rescreening.lookedAt'), value: count(counts.lookedAt) }]
              : []),
            { label: t('rescreening.subjects'), value: counts && count(counts.subjects) },
            ...reviews.map(({ department, pending, rows }) => ({
              label: t(`rescreening.${asked[pending]}`, { department: departmentName(department) }),
              value: t('rescreening.reviewRows', { n: count(rows) }),
            })),
          ]}
        />
      </div>
    </Section>
  );
};

/** The system has the next word, and it comes soon. */
const isMoving = (file: File | undefined): boolean =>
  file !== undefined && ['started', 'applying'].includes(file.rescreening.status);

/** A re-screening as its departments see it: why, how much is suspended or looked at, and the whole list of it. */
export const RescreeningFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const aboutOf = useAbout();
  const query = useQuery({
    queryKey: ['file', 'rescreening', id],
    queryFn: () => answerOf(api.GET('/api/officer/goods/rescreenings/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (isMoving(data) ? 1500 : false),
  });
  return (
    <Loaded query={query} rows={8}>
      {(file) => (
        <Page
          title={t(`rescreening.title-${file.rescreening.cause.kind}`)}
          lead={aboutOf(file.rescreening.cause)}
          extra={
            <>
              <StatusMark word={rescreeningStatusWords[file.rescreening.status]} />
              <LiftRecall rescreening={file.rescreening} />
            </>
          }
          crumbs={[{ title: t('work.title'), to: '/work' }]}
        >
          <CaseColumns
            beside={
              <>
                {decide}
                <Opinions tasks={file.tasks} people={file.people} />
              </>
            }
          >
            <Found file={file} />
            <GoodsInDoubt rescreening={file.rescreening} />
            <EventList events={file.events} people={file.people} />
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
