import { Button, Checkbox, Empty, Form, Select } from 'antd';
import { useState } from 'react';
import { useMe } from '../api/me.ts';
import { useModes } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { ExportCard } from './export-card.tsx';
import { SharedTable } from './shared-table.tsx';
import {
  type Reading,
  type Terms,
  useSharedFilings,
  useSharingTerms,
  useSharingWords,
} from './use-sharing.ts';

type Agreed = Terms['departments'][number];

type AskProps = {
  readonly terms: Terms;
  readonly agreed: Agreed;
  readonly onRead: (reading: Reading) => void;
};

/** What for, and how far: only what is agreed with the department is offered. */
const Ask = ({ terms, agreed, onRead }: AskProps) => {
  const { t, say } = useWords();
  const modes = useModes();
  const words = useSharingWords();
  const { department } = agreed;
  return (
    <Form<Omit<Reading, 'department'>>
      layout="vertical"
      initialValues={{ purpose: agreed.purposes[0], scopes: agreed.scopes.slice(0, 2) }}
      onFinish={(asked) => onRead({ ...asked, department })}
    >
      <Form.Item name="purpose" label={t('sharing.purpose')} rules={[{ required: true }]}>
        <Select
          options={terms.purposes
            .filter(({ id }) => agreed.purposes.includes(id))
            .map(({ id, title, clause }) => ({ value: id, label: `${say(title)}（${clause}）` }))}
        />
      </Form.Item>
      <Form.Item name="scopes" label={t('sharing.scopes')} rules={[{ required: true }]}>
        <Checkbox.Group
          options={agreed.scopes.map((scope) => ({ value: scope, label: words.scope(scope) }))}
        />
      </Form.Item>
      <Form.Item name="mode" label={t('sharing.mode')}>
        <Select
          allowClear
          placeholder={t('sharing.everyMode')}
          options={modes.data?.modes.map(({ id, title }) => ({ value: id, label: say(title) })) ?? []}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('sharing.read')}
      </Button>
    </Form>
  );
};

const Found = ({ reading }: { readonly reading: Reading }) => {
  const { t } = useWords();
  const query = useSharedFilings(reading);
  if (query.isError) return <TroubleNote thrown={query.error} />;
  const filings = query.data?.pages.flatMap((page) => page.filings) ?? [];
  return (
    <>
      <Section flush>
        <SharedTable filings={filings} scopes={reading.scopes} />
      </Section>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('sharing.more')}
        </Button>
      )}
      <ExportCard reading={reading} />
    </>
  );
};

const View = ({ terms }: { readonly terms: Terms }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const [reading, setReading] = useState<Reading>();
  const mine = me?.offices.flatMap(({ department }) => department ?? []) ?? [];
  const agreed = terms.departments.find(({ department }) => mine.includes(department));
  if (!agreed) return <Empty description={t('sharing.nothing')} />;
  return (
    <>
      <Section narrow>
        <Ask terms={terms} agreed={agreed} onRead={setReading} />
      </Section>
      {reading && <Found key={JSON.stringify(reading)} reading={reading} />}
    </>
  );
};

/** The filings as other departments may read them. */
export const SharingPage = () => {
  const { t } = useWords();
  const query = useSharingTerms();
  return (
    <Page title={t('sharing.title')} lead={t('sharing.lead')}>
      <Loaded query={query}>
        {(terms) => (terms ? <View terms={terms} /> : <Empty description={t('sharing.nothing')} />)}
      </Loaded>
    </Page>
  );
};
