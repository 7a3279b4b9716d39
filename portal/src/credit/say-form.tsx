import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

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
  readonly send: (said: Saying) => Promise<unknown>;
};

const useKeptDocuments = (subjectId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['documents', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/documents', { params: { path: { subjectId } } })),
    enabled,
  });

/** What a subject has to say, with its documents, and its promise where one is asked for. */
export const SayForm = ({ subjectId, label, about, text, promises = false, send }: SayFormProps) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Saying>();
  const [open, setOpen] = useState(false);
  const title = t('credit.about', { what: label, entry: about });
  const { data } = useKeptDocuments(subjectId, open);
  const action = useAction(send, {
    refreshes: ['credit'],
    onDone: () => {
      setOpen(false);
      void message.success(t('credit.sent'));
    },
  });
  const kept = (data?.documents ?? []).filter(({ status }) => status === 'kept');
  const needed = { required: true, whitespace: true, min: 10, message: t('credit.statementHint') };
  return (
    <>
      <Button aria-label={title} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={t('credit.send')}
        cancelText={t('common.cancel')}
        confirmLoading={action.running}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{text}</p>
        <Form form={form} layout="vertical" onFinish={action.run}>
          <Form.Item
            name="statement"
            label={t('credit.statement')}
            extra={t('credit.statementHint')}
            rules={[needed]}
          >
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
          <Form.Item name="documents" label={t('credit.documents')} extra={t('credit.documentsHint')}>
            <Select
              mode="multiple"
              options={kept.map(({ id, fileName }) => ({ value: id, label: fileName }))}
            />
          </Form.Item>
          {promises && (
            <Form.Item
              name="commitment"
              valuePropName="checked"
              rules={[
                {
                  validator: (_, given) =>
                    given ? Promise.resolve() : Promise.reject(new Error(t('credit.promiseNeeded'))),
                },
              ]}
            >
              <Checkbox>{t('credit.promise')}</Checkbox>
            </Form.Item>
          )}
        </Form>
        <TroubleNote thrown={action.trouble} />
      </Modal>
    </>
  );
};
