import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { FilingField } from '#domain/filing/mode.ts';
import type { Filing, Mode, Subject } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { useFieldRefusals } from '../parts/use-field-refusals.ts';
import { defectsIn, type FilingAnswers } from './defects.ts';
import { useFilingActions } from './use-filing-actions.ts';

type CardProps = {
  readonly subject: Subject;
  readonly mode: Mode;
  readonly filing: Filing | undefined;
};

const hints: Partial<Record<FilingField, WordKey>> = {
  customsNumber: 'filing.customsNumberHint',
  shopUrl: 'filing.shopUrlHint',
};

const Field = ({ field }: { readonly field: FilingField }) => {
  const { t } = useWords();
  const hint = hints[field];
  return (
    <Form.Item name={field} label={t(`filingField.${field}`)} extra={hint && t(hint)} required>
      <Input autoComplete="off" />
    </Form.Item>
  );
};

const Verdict = ({ defects }: { readonly defects: number | undefined }) => {
  const { t } = useWords();
  if (defects === undefined) return null;
  return defects === 0 ? (
    <Alert type="success" showIcon title={t('filing.good')} />
  ) : (
    <Alert type="error" showIcon title={t('filing.defects', { n: defects })} />
  );
};

/** The form of a mode. Its defects are found here by the rules of the server, all at once. */
export const FilingFormCard = ({ subject, mode, filing }: CardProps) => {
  const { t } = useWords();
  const [form] = Form.useForm<FilingAnswers>();
  const [defects, setDefects] = useState<number>();
  const { show, rest } = useFieldRefusals(form, mode.fields);
  const { submit } = useFilingActions(subject.id, mode.id);
  const check = () => {
    const found = defectsIn(subject, mode, form.getFieldsValue());
    show(found);
    setDefects(found.length);
    return found.length === 0;
  };
  const run = () => submit.run(form.getFieldsValue());
  return (
    <Section narrow title={t('filing.form')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={filing?.form ?? {}}
        onValuesChange={() => setDefects(undefined)}
      >
        {mode.fields.map((field) => (
          <Field key={field} field={field} />
        ))}
      </Form>
      <Verdict defects={defects} />
      {rest.length > 0 && <RefusalList refusals={rest} />}
      <div className="kouan-actions">
        <Button onClick={check}>{t('filing.precheck')}</Button>
        <ConfirmButton
          label={t('filing.submit')}
          title={t('filing.submitTitle')}
          type="primary"
          before={check}
          action={{ ...submit, run }}
        >
          <p>{t('filing.submitText')}</p>
        </ConfirmButton>
      </div>
    </Section>
  );
};
