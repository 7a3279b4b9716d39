import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { Records } from './records.tsx';

const pages = {
  claim: async (after: string | undefined) => {
    const { claims, next } = await answerOf(
      api.GET('/api/officer/claims', { params: { query: after ? { after } : {} } }),
    );
    return { items: claims.map((one) => ({ ...one, title: one.programmeTitle })), next };
  },
  filing: async (after: string | undefined) => {
    const { filings, next } = await answerOf(
      api.GET('/api/officer/filings', { params: { query: after ? { after } : {} } }),
    );
    return { items: filings.map((one) => ({ ...one, title: one.modeTitle })), next };
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
            children: <Records kind="filing" page={pages.filing} />,
          },
        ]}
      />
    </Page>
  );
};
