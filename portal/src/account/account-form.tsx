import { Alert, Button, Checkbox, Form, type FormInstance, Input } from 'antd';
import { Fragment, useEffect, useRef, useState } from 'react';
import { checkBankCode, checkUnverifiedBankCode } from '#domain/shared/bank-code.ts';
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
type Account = Record<(typeof fields)[number], string> & { readonly insistsOnBankCode?: boolean };

/** Whether the code reads like one, and only its check digit speaks against it. */
const isDoubtful = (bankCode: string) => {
  const checked = checkBankCode(bankCode);
  return checked.ok && checked.concerns.length > 0;
};

/** Stands beside a doubtful code only: whoever has asked the bank may insist. */
const Insist = ({ form }: { readonly form: FormInstance<Account> }) => {
  const { t } = useWords();
  const bankCode = Form.useWatch('bankCode', form) ?? '';
  if (!isDoubtful(bankCode)) return null;
  return (
    <Form.Item name="insistsOnBankCode" valuePropName="checked">
      <Checkbox>{t('account.insist')}</Checkbox>
    </Form.Item>
  );
};

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
  const insists = Form.useWatch('insistsOnBankCode', form) ?? false;
  const bankCodeRule = checkedRule(insists ? checkBankCode : checkUnverifiedBankCode, language);
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
          <Fragment key={field}>
            <Form.Item
              name={field}
              label={t(`account.${field}`)}
              extra={field === 'accountName' && t('account.accountNameHint')}
              dependencies={field === 'bankCode' ? ['insistsOnBankCode'] : []}
              rules={field === 'bankCode' ? [required, bankCodeRule] : [required]}
            >
              <Input autoComplete="off" inputMode={/Number|Code/.test(field) ? 'numeric' : 'text'} />
            </Form.Item>
            {field === 'bankCode' && <Insist form={form} />}
          </Fragment>
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
