import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Turned } from './use-risk.ts';

type Filled = { readonly effectiveFrom: string; readonly reason: string };

/** Proposes what was tried. Sent again after a lost answer, it is the same proposal. */
export const ProposeForm = ({ turned }: { readonly turned: Turned }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [id, setId] = useState(() => crypto.randomUUID());
  const propose = useAction(
    (filled: Filled) =>
      answerOf(
        api.PUT('/api/officer/risk/proposals/{id}', {
          params: { path: { id } },
          body: { ...turned, ...filled },
        }),
      ),
    {
      refreshes: ['risk', 'tasks'],
      onDone: () => {
        setId(crypto.randomUUID());
        form.resetFields();
        void message.success(t('risk.sent'));
      },
    },
  );
  return (
    <Section title={t('risk.publish')} narrow>
      <Form form={form} layout="vertical" onFinish={propose.run}>
        <Form.Item
          name="effectiveFrom"
          label={t('risk.effectiveFrom')}
          rules={[{ required: true, message: t('subject.required') }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('risk.reason')}
          extra={t('risk.reasonHint')}
          rules={[{ required: true, min: 5, message: t('risk.reasonHint') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <TroubleNote thrown={propose.trouble} />
        <Button htmlType="submit" loading={propose.running}>
          {t('risk.publish')}
        </Button>
      </Form>
    </Section>
  );
};
