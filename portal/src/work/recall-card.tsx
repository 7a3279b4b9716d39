import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useLeadsRecalls } from './use-leads-recalls.ts';

type Filled = { readonly by: 'brand' | 'traceCode'; readonly mark: string; readonly words: string };

const useRecall = () => {
  const navigate = useNavigate();
  // One recall, however often the button is pressed.
  const [recallId] = useState(() => crypto.randomUUID());
  return useAction(
    ({ by, mark, words }: Filled) =>
      answerOf(
        api.PUT('/api/officer/goods/recalls/{recallId}', {
          params: { path: { recallId } },
          body: { [by]: mark, words },
        }),
      ),
    { onDone: ({ id }) => void navigate(`/work/rescreening/${id}`) },
  );
};

const recallFacts = (t: Translate, { by, mark, words }: Filled): readonly Fact[] => [
  { label: t(`rescreening.${by}`), value: <strong>{mark}</strong> },
  { label: t('rescreening.words'), value: words },
];

/** A recall by brand or by batch, for a lead of market supervision and nobody else. */
export const RecallCard = () => {
  const { t } = useWords();
  const leadsRecalls = useLeadsRecalls();
  const recall = useRecall();
  const [asked, setAsked] = useState<Filled>();
  const [form] = Form.useForm<Filled>();
  const by = Form.useWatch('by', form) ?? 'brand';
  if (!leadsRecalls) return null;
  return (
    <Section narrow title={t('rescreening.recallTitle')}>
      <Form<Filled> form={form} layout="vertical" initialValues={{ by: 'brand' }} onFinish={setAsked}>
        <Form.Item name="by" label={t('rescreening.by')}>
          <Radio.Group
            options={(['brand', 'traceCode'] as const).map((value) => ({
              value,
              label: t(`rescreening.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="mark" label={t(`rescreening.mark-${by}`)} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="words" label={t('rescreening.words')} rules={[{ required: true }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button danger htmlType="submit">
          {t('rescreening.begin')}
        </Button>
      </Form>
      <Modal
        open={asked !== undefined}
        title={t('rescreening.startTitle')}
        okText={t('rescreening.start')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={recall.running}
        onOk={() => asked && recall.run(asked)}
        onCancel={() => setAsked(undefined)}
        destroyOnHidden
      >
        {asked && <Facts columns={1} facts={recallFacts(t, asked)} />}
        <p>{t('rescreening.startText')}</p>
        <TroubleNote thrown={recall.trouble} />
      </Modal>
    </Section>
  );
};
