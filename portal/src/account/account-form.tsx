import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { checkBankCode } from '#domain/shared/bank-code.ts';
import { answerOf, api } from '../api/client.ts';
import { useMyRole } from '../api/members.ts';
import type { Answer, Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { useFieldTrouble } from '../parts/use-field-refusals.ts';

const fields = ['accountName', 'accountNumber', 'bankName', 'bankCode', 'province', 'city'] as const;
type Account = Record<(typeof fields)[number], string>;

const Saved = ({ answer }: { readonly answer: Answer<'confirmAccount'> }) => {
  const { t } = useWords();
  const { subject, warnings } = answer;
  if (warnings.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('account.warnings')}
        description={<RefusalList refusals={warnings} />}
      />
    );
  return (
    <Alert
      type="success"
      showIcon
      title={t(subject.account?.status === 'confirmed' ? 'account.saved' : 'account.typed', {
        version: subject.account?.version ?? 1,
      })}
    />
  );
};

export const AccountForm = ({ subject }: { readonly subject: Subject }) => {
  const { t, language } = useWords();
  const administers = useMyRole(subject.id) === 'administrator';
  const [form] = Form.useForm<Account>();
  const isTyping = useRef(false);
  const [saved, setSaved] = useState<Answer<'confirmAccount'>>();
  const { run, running, trouble } = useAction(
    (body: Account) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/account', {
          params: { path: { subjectId: subject.id } },
          body,
        }),
      ),
    {
      refreshes: ['subject', 'my-tasks'],
      onDone: (answer) => {
        isTyping.current = false;
        setSaved(answer);
      },
    },
  );
  // The account may come, or be changed by a colleague, after the page was opened; what was typed stays.
  useEffect(() => {
    if (!isTyping.current) form.setFieldsValue(subject.account ?? { accountName: subject.name });
  }, [form, subject.account, subject.name]);
  const rest = useFieldTrouble(form, fields, trouble);
  const required = { required: true, whitespace: true, message: t('subject.required') };
  return (
    <Section narrow title={t('account.change')}>
      <Form
        form={form}
        layout="vertical"
        onFinish={run}
        onValuesChange={() => {
          isTyping.current = true;
          setSaved(undefined);
        }}
        scrollToFirstError
      >
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`account.${field}`)}
            extra={field === 'accountName' && t('account.accountNameHint')}
            rules={field === 'bankCode' ? [required, checkedRule(checkBankCode, language)] : [required]}
          >
            <Input autoComplete="off" inputMode={/Number|Code/.test(field) ? 'numeric' : 'text'} />
          </Form.Item>
        ))}
        {rest.length > 0 && <Alert type="error" title={<RefusalList refusals={rest} />} />}
        {saved?.subject.account?.version === subject.account?.version && saved && <Saved answer={saved} />}
        <div className="kouan-actions">
          <Button type="primary" htmlType="submit" loading={running}>
            {t(administers ? 'account.submit' : 'account.submitTyped')}
          </Button>
        </div>
      </Form>
    </Section>
  );
};
