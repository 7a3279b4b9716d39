import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

type File = Answer<'getRescreening'>;

const causeOf = ({ rescreening: { cause } }: File) =>
  cause.kind === 'list' ? cause.version : `${cause.brand ?? cause.traceCode}：${cause.words}`;

const Found = ({ file }: { readonly file: File }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  const { rescreening, report } = file;
  const { counts, reviews, cause, day } = rescreening;
  return (
    <Section
      title={t('rescreening.found')}
      extra={
        report && (
          <a href={report.url} download={report.fileName}>
            <DownloadOutlined aria-hidden="true" /> {t('rescreening.report')}
          </a>
        )
      }
    >
      <Facts
        facts={[
          { label: t(`rescreening.${cause.kind}`), value: causeOf(file) },
          { label: t('rescreening.day'), value: day },
          { label: t('rescreening.suspended'), value: counts && count(counts.suspended) },
          { label: t('rescreening.subjects'), value: counts && count(counts.subjects) },
          ...reviews.map(({ department, rows }) => ({
            label: departmentName(department),
            value: count(rows),
          })),
        ]}
      />
    </Section>
  );
};

/** A re-screening as its departments see it: why, how much was suspended, and the whole list of it. */
export const RescreeningFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'rescreening', id],
    queryFn: () => answerOf(api.GET('/api/officer/goods/rescreenings/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {(file) => (
        <Page
          title={t('kind.rescreening')}
          lead={causeOf(file)}
          extra={<StatusMark word={rescreeningStatusWords[file.rescreening.status]} />}
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
            <EventList events={file.events} people={file.people} />
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
