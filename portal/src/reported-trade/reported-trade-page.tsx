import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { typedSubject } from '#domain/filing/typed-subject.ts';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count, yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ReportForm } from './report-form.tsx';

type Report = Answer<'listReportedTrade'>['reports'][number];

const FindSubject = ({ onFound }: { readonly onFound: (id: string) => void }) => {
  const { t } = useWords();
  return (
    <Section narrow>
      <Form layout="vertical" onFinish={({ id = '' }: { id?: string }) => onFound(typedSubject(id))}>
        <Form.Item
          name="id"
          label={t('reportedTrade.find')}
          rules={[{ required: true, whitespace: true, message: t('subject.required') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('reportedTrade.open')}
        </Button>
      </Form>
    </Section>
  );
};

const Reports = ({ reports }: { readonly reports: readonly Report[] }) => {
  const { t } = useWords();
  return (
    <Table<Report>
      size="small"
      rowKey="id"
      dataSource={[...reports]}
      locale={{ emptyText: t('reportedTrade.none') }}
      scroll={{ x: 640 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('reportedTrade.from'), dataIndex: 'from', width: 110 },
        { title: t('reportedTrade.to'), dataIndex: 'to', width: 110 },
        {
          title: t('reportedTrade.turnover'),
          key: 'turnover',
          align: 'right',
          render: (_, { turnoverFen }) => yuan(turnoverFen),
        },
        {
          title: t('reportedTrade.orders'),
          key: 'orders',
          align: 'right',
          render: (_, { orders }) => (orders === undefined ? '' : count(orders)),
        },
        { title: t('reportedTrade.source'), dataIndex: 'source' },
      ]}
    />
  );
};

const ReportedBy = ({ subjectId }: { readonly subjectId: string }) => {
  const { data: me } = useMe();
  const records = me?.offices.some(({ role }) => role === 'statistics-officer') ?? false;
  const query = useQuery({
    queryKey: ['reported-trade', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/officer/subjects/{id}/reported-trade', { params: { path: { id: subjectId } } })),
  });
  return (
    <Loaded query={query}>
      {({ subjectName, reports }) => (
        <Section title={subjectName} extra={records && <ReportForm subjectId={subjectId} />}>
          <Reports reports={reports} />
        </Section>
      )}
    </Loaded>
  );
};

/** Where the statistics officer records what enterprises have reported, and whoever weighs a claim reads it. */
export const ReportedTradePage = () => {
  const { t } = useWords();
  const [subjectId, setSubjectId] = useState<string>();
  return (
    <Page title={t('reportedTrade.title')} lead={t('reportedTrade.lead')}>
      <FindSubject onFound={setSubjectId} />
      {subjectId && <ReportedBy subjectId={subjectId} />}
    </Page>
  );
};
