import { DatePicker, Table } from 'antd';
import { useState } from 'react';
import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count, moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useAccesses, useSharingWords } from './use-sharing.ts';

type Access = Answer<'listAccesses'>['accesses'][number];

const Ledger = ({ accesses }: { readonly accesses: readonly Access[] }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  const words = useSharingWords();
  return (
    <Table<Access>
      size="small"
      rowKey="id"
      dataSource={[...accesses]}
      locale={{ emptyText: t('sharing.noAccess') }}
      scroll={{ x: 820 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('sharing.at'), key: 'at', width: 150, render: (_, { at }) => moment(at) },
        { title: t('sharing.by'), dataIndex: 'by', width: 130 },
        {
          title: t('sharing.department'),
          key: 'd',
          render: (_, { department }) => departmentName(department),
        },
        { title: t('sharing.purpose'), key: 'p', render: (_, one) => words.purpose(one.purpose) },
        {
          title: t('sharing.scopes'),
          key: 's',
          render: (_, { scopes }) => scopes.map(words.scope).join('；'),
        },
        {
          title: t('sharing.way'),
          key: 'w',
          width: 80,
          render: (_, { way }) => t(way === 'export' ? 'sharing.bulk' : 'sharing.query'),
        },
        {
          title: t('sharing.count'),
          key: 'c',
          width: 90,
          align: 'right',
          render: (_, one) => count(one.count),
        },
      ]}
    />
  );
};

/** For those who watch over data: everything that was read on a day. */
export const AccessesPage = () => {
  const { t } = useWords();
  const [day, setDay] = useState<string>();
  const query = useAccesses(day);
  return (
    <Page title={t('sharing.ledger')} lead={t('sharing.ledgerLead')}>
      <Section flush>
        <div className="kouan-filters">
          <DatePicker
            aria-label={t('sharing.day')}
            placeholder={query.data?.day ?? t('sharing.day')}
            onChange={(_, text) => setDay(typeof text === 'string' && text ? text : undefined)}
          />
        </div>
        <Loaded query={query}>{({ accesses }) => <Ledger accesses={accesses} />}</Loaded>
      </Section>
    </Page>
  );
};
