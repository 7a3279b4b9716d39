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
    (body: Registration) => answerOf(api.POST('/api/applicant/enterprises', { body })),
    { refreshes: ['me'], onDone: ({ creditCode }) => void navigate(`/e/${creditCode}`) },
  );
  const rest = useFieldTrouble(form, fields, trouble);
  const required = { required: true, whitespace: true, message: t('enterprise.required') };
  return (
    <Page
      title={t('enterprise.register')}
      lead={t('enterprise.registerLead')}
      crumbs={[{ title: t('enterprise.mine'), to: '/enterprises' }]}
    >
      <Section narrow>
        <Form form={form} layout="vertical" onFinish={run} scrollToFirstError>
          <Form.Item
            name="creditCode"
            label={t('enterprise.creditCode')}
            extra={t('enterprise.creditCodeHint')}
            hasFeedback
            validateDebounce={300}
            rules={[required, checkedRule(checkCreditCode, language)]}
          >
            <Input className="kouan-code" autoComplete="off" spellCheck={false} />
          </Form.Item>
          {others.map((field) => (
            <Form.Item key={field} name={field} label={t(`enterprise.${field}`)} rules={[required]}>
              <Input autoComplete="off" />
            </Form.Item>
          ))}
          {rest.length > 0 && <Alert type="error" title={<RefusalList refusals={rest} />} />}
          <div className="kouan-actions">
            <Button type="primary" htmlType="submit" loading={running}>
              {t('enterprise.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
};
