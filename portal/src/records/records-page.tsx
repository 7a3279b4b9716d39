import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { Records } from './records.tsx';
import { RecordsByStatus } from './records-by-status.tsx';
import { registerRecords } from './register-records.ts';

const pages = {
  claim: async (after: string | undefined) => {
    const { claims, next } = await answerOf(
      api.GET('/api/officer/claims', { params: { query: after ? { after } : {} } }),
    );
    return { items: claims.map((one) => ({ ...one, title: one.programmeTitle })), next };
  },
};

/** Everything that was ever filed or claimed, for whoever may read it. */
export const RecordsPage = () => {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={t('record.title')} lead={t('record.lead')}>
      <Tabs
        activeKey={search.get('kind') ?? 'claim'}
        onChange={(kind) => setSearch({ kind })}
        items={[
          {
            key: 'claim',
            label: t('record.claims'),
            children: <Records kind="claim" page={pages.claim} />,
          },
          {
            key: 'filing',
            label: t('record.filings'),
            children: <RecordsByStatus key="filing" {...registerRecords.filing} />,
          },
          {
            key: 'application',
            label: t('record.applications'),
            children: <RecordsByStatus key="application" {...registerRecords.application} />,
          },
          {
            key: 'course-plan',
            label: t('record.coursePlans'),
            children: <RecordsByStatus key="course-plan" {...registerRecords['course-plan']} />,
          },
        ]}
      />
    </Page>
  );
};
