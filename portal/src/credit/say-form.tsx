import { Checkbox, Form, Input, Select } from 'antd';
import { useDocuments } from '../filing/document/use-documents.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';

export type Saying = {
  readonly statement: string;
  readonly documents?: string[];
  readonly commitment?: boolean;
};

type SayFormProps = {
  readonly subjectId: string;
  readonly label: string;
  /** What it is about, so that two buttons of a page are not called the same. */
  readonly about: string;
  readonly text: string;
  readonly promises?: boolean;
  readonly refreshes?: readonly string[];
  readonly send: (said: Saying) => Promise<unknown>;
};

/** Which of the documents that a subject has uploaded it puts beside its words. */
export const KeptDocuments = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const { data: kept = [] } = useDocuments(subjectId);
  return (
    <Form.Item name="documents" label={t('credit.documents')} extra={t('credit.documentsHint')}>
      <Select mode="multiple" options={kept.map(({ id, fileName }) => ({ value: id, label: fileName }))} />
    </Form.Item>
  );
};

const Promised = () => {
  const { t } = useWords();
  const needed = async (_: unknown, given: boolean | undefined) => {
    if (!given) throw new Error(t('credit.promiseNeeded'));
  };
  return (
    <Form.Item name="commitment" valuePropName="checked" rules={[{ validator: needed }]}>
      <Checkbox>{t('credit.promise')}</Checkbox>
    </Form.Item>
  );
};

/** What a subject has to say, with its documents, and its promise where one is asked for. */
export const SayForm = ({
  subjectId,
  label,
  about,
  text,
  promises = false,
  refreshes = ['credit'],
  send,
}: SayFormProps) => {
  const { t } = useWords();
  const needed = { required: true, whitespace: true, min: 10, message: t('credit.statementHint') };
  return (
    <FormDialogue<Saying>
      label={label}
      title={t('credit.about', { what: label, entry: about })}
      okText={t('credit.send')}
      note={<p>{text}</p>}
      done={t('credit.sent')}
      refreshes={refreshes}
      send={send}
    >
      <Form.Item
        name="statement"
        label={t('credit.statement')}
        extra={t('credit.statementHint')}
        rules={[needed]}
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <KeptDocuments subjectId={subjectId} />
      {promises && <Promised />}
    </FormDialogue>
  );
};
