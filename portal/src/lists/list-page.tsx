import { Alert, Input, Table } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useListInForce } from './use-lists.ts';

type InForce = Answer<'getListInForce'>;
type Entry = InForce['entries'][number];

const mentions = (text: string) => {
  const wanted = text.trim().replaceAll('.', '');
  return ({ tariff, name }: Entry) => tariff.startsWith(wanted) || name.includes(wanted);
};

const Entries = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const shown = text.trim() ? entries.filter(mentions(text)) : entries;
  return (
    <Section flush>
      <div className="kouan-filters">
        <Input.Search
          allowClear
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          style={{ width: 320 }}
          value={text}
          onChange={({ target: { value } }) => setText(value)}
        />
      </div>
      <Table<Entry>
        size="small"
        rowKey={({ batch, line }) => `${batch} ${line}`}
        dataSource={[...shown]}
        scroll={{ x: 760 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('list.tariff'),
            key: 'tariff',
            width: 130,
            render: (_, { tariff }) => <span className="kouan-code">{tariff}</span>,
          },
          { title: t('list.name'), dataIndex: 'name', width: 340 },
          { title: t('list.remark'), dataIndex: 'remark' },
        ]}
      />
    </Section>
  );
};

/** The list that holds today, entry by entry. */
export const ListPage = () => {
  const { t, say } = useWords();
  const { id = '' } = useParams();
  const query = useListInForce(id);
  return (
    <Loaded query={query} rows={10}>
      {({ list, entries }) => (
        <Page
          title={say(list.title)}
          lead={`${t('list.version')} ${list.version} · ${t('list.from', { day: list.effectiveFrom })} · ${t('list.source')} ${list.source}`}
          crumbs={[{ title: t('list.title'), to: '/lists' }]}
        >
          {list.demonstration && <Alert type="warning" showIcon title={t('list.demonstration')} />}
          <Entries entries={entries} />
        </Page>
      )}
    </Loaded>
  );
};
