import { Alert, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { useFieldTrouble } from '../parts/use-field-refusals.ts';

const fields = [
  'creditCode',
  'name',
  'legalRepresentative',
  'address',
  'contactName',
  'contactPhone',
] as const;
type Registration = Record<(typeof fields)[number], string>;

const others = fields.filter((field) => field !== 'creditCode');

export const RegisterPage = () => {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Registration>();
  const { run, running, trouble } = useAction(
    (body: Registration) => answerOf(api.POST('/api/applicant/subjects', { body })),
    { refreshes: ['me'], onDone: ({ id }) => void navigate(`/e/${id}`) },
  );
  const rest = useFieldTrouble(form, fields, trouble);
  const required = { required: true, whitespace: true, message: t('subject.required') };
  return (
    <Page
      title={t('subject.register')}
      lead={t('subject.registerLead')}
      crumbs={[{ title: t('subject.mine'), to: '/subjects' }]}
    >
      <Section narrow>
        <Form form={form} layout="vertical" onFinish={run} scrollToFirstError>
          <Form.Item
            name="creditCode"
            label={t('subject.creditCode')}
            extra={t('subject.creditCodeHint')}
            hasFeedback
            validateDebounce={300}
            rules={[required, checkedRule(checkCreditCode, language)]}
          >
            <Input className="kouan-code" autoComplete="off" spellCheck={false} />
          </Form.Item>
          {others.map((field) => (
            <Form.Item key={field} name={field} label={t(`subject.${field}`)} rules={[required]}>
              <Input autoComplete="off" />
            </Form.Item>
          ))}
          {rest.length > 0 && <Alert type="error" title={<RefusalList refusals={rest} />} />}
          <div className="kouan-actions">
            <Button type="primary" htmlType="submit" loading={running}>
              {t('subject.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
};
