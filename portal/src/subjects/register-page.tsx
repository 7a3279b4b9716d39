import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { useFieldTrouble } from '../parts/use-field-refusals.ts';
import { IdentifierField } from './identifier-field.tsx';
import {
  allFields,
  institutions,
  registrationOf,
  type SubjectType,
  subjectTypes,
  textFields,
  type Values,
} from './registration.ts';
import { ServiceChoice } from './service-choice.tsx';

const InstitutionField = () => {
  const { t } = useWords();
  return (
    <Form.Item
      name="institution"
      label={t('subject.institution')}
      rules={[{ required: true, message: t('subject.required') }]}
    >
      <Radio.Group options={institutions.map((value) => ({ value, label: t(`institution.${value}`) }))} />
    </Form.Item>
  );
};

/** The type first; what is asked follows from it. */
const RegisterForm = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [type, setType] = useState<SubjectType>('enterprise');
  const { run, running, trouble } = useAction(
    (values: Values) => answerOf(api.POST('/api/applicant/subjects', { body: registrationOf(type, values) })),
    { refreshes: ['me'], onDone: ({ id }) => void navigate(`/e/${id}`) },
  );
  const rest = useFieldTrouble(form, allFields, trouble);
  const required = { required: true, whitespace: true, message: t('subject.required') };
  return (
    <Form form={form} layout="vertical" onFinish={run} scrollToFirstError>
      <Form.Item label={t('subject.type')}>
        <Radio.Group
          className="kouan-choices"
          aria-label={t('subject.type')}
          value={type}
          onChange={({ target: { value } }) => setType(value)}
          options={subjectTypes.map((value) => ({ value, label: t(`subjectType.${value}`) }))}
        />
      </Form.Item>
      <IdentifierField type={type} />
      {type === 'institution' && <InstitutionField />}
      {textFields[type].map(({ field, word }) => (
        <Form.Item key={field} name={field} label={t(word)} rules={[required]}>
          <Input autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="services" label={t('subject.services')}>
        <ServiceChoice />
      </Form.Item>
      {rest.length > 0 && <Alert type="error" title={<RefusalList refusals={rest} />} />}
      <div className="kouan-actions">
        <Button type="primary" htmlType="submit" loading={running}>
          {t('subject.submit')}
        </Button>
      </div>
    </Form>
  );
};

export const RegisterPage = () => {
  const { t } = useWords();
  return (
    <Page
      title={t('subject.register')}
      lead={t('subject.registerLead')}
      crumbs={[{ title: t('subject.mine'), to: '/subjects' }]}
    >
      <Section narrow>
        <RegisterForm />
      </Section>
    </Page>
  );
};
