import { App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type Item = Answer<'getNotice'>['items'][number];
type ObjectionFormProps = { readonly noticeId: string; readonly item: Item; readonly onClose: () => void };
type Filled = {
  readonly kind: 'person' | 'unit';
  readonly name: string;
  readonly contact: string;
  readonly statement: string;
};

/** An objection to one item, under the objector's name. Sent again after a lost answer, it is the same objection. */
export const ObjectionForm = ({ noticeId, item, onClose }: ObjectionFormProps) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [objectionId] = useState(() => crypto.randomUUID());
  const lodge = useAction(
    ({ statement, ...objector }: Filled) =>
      answerOf(
        api.PUT('/api/applicant/notices/{noticeId}/objections/{objectionId}', {
          params: { path: { noticeId, objectionId } },
          body: { item: item.item, objector, statement },
        }),
      ),
    {
      refreshes: ['notices'],
      onDone: () => {
        void message.success(t('notice.lodged'));
        onClose();
      },
    },
  );
  const required = { required: true, whitespace: true, message: t('subject.required') };
  return (
    <Modal
      open
      title={t('notice.objectTo', { subject: item.subjectName })}
      okText={t('notice.lodge')}
      cancelText={t('common.cancel')}
      confirmLoading={lodge.running}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ kind: 'person' }} onFinish={lodge.run}>
        <Form.Item name="kind" label={t('notice.kind')}>
          <Radio.Group
            options={[
              { value: 'person', label: t('notice.person') },
              { value: 'unit', label: t('notice.unit') },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={t('notice.name')} rules={[required, { min: 2 }]}>
          <Input />
        </Form.Item>
        <Form.Item name="contact" label={t('notice.contact')} rules={[required, { min: 5 }]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="statement"
          label={t('notice.statement')}
          extra={t('notice.statementHint')}
          rules={[required, { min: 10, message: t('notice.statementHint') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <TroubleNote thrown={lodge.trouble} />
    </Modal>
  );
};
