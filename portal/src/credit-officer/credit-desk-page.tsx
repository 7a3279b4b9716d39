import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { typedSubject } from '#domain/filing/typed-subject.ts';
import { useMe } from '../api/me.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ImportCard } from './import-card.tsx';
import { ImportList } from './import-list.tsx';

const FindSubject = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = ({ id = '' }: { id?: string }) =>
    void navigate(`/work/subject/${encodeURIComponent(typedSubject(id))}`);
  return (
    <Section narrow>
      <Form layout="vertical" onFinish={open}>
        <Form.Item
          name="id"
          label={t('creditDesk.find')}
          rules={[{ required: true, whitespace: true, message: t('subject.required') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('creditDesk.open')}
        </Button>
      </Form>
    </Section>
  );
};

/** Where officers find a subject's credit, and leads bring grades into the records. */
export const CreditDeskPage = () => {
  const { t } = useWords();
  const { data: me } = useMe();
  const isLead = me?.offices.some(({ role }) => role === 'lead') ?? false;
  return (
    <Page title={t('creditDesk.title')} lead={t('creditDesk.lead')}>
      <FindSubject />
      {isLead && <ImportCard />}
      <ImportList />
    </Page>
  );
};
