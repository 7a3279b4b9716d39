import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type MakeBatchProps = {
  readonly fundLineId: string;
  readonly title: Bilingual;
  readonly claimIds: readonly string[];
};

/** A batch of what was chosen, or of everything that can be paid. Its id is made once, so that it is made once. */
export const MakeBatch = ({ fundLineId, title, claimIds }: MakeBatchProps) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ purpose: string }>();
  const [batchId, setBatchId] = useState<string>();
  const make = useAction(
    ({ purpose }: { purpose: string }) =>
      answerOf(
        api.PUT('/api/finance/batches/{batchId}', {
          params: { path: { batchId: batchId ?? '' } },
          body: { fundLineId, purpose, claimIds: [...claimIds] },
        }),
      ),
    { refreshes: ['finance', 'tasks'], onDone: ({ id }) => void navigate(`/work/batch/${id}`) },
  );
  return (
    <>
      <Button type="primary" onClick={() => setBatchId(crypto.randomUUID())}>
        {claimIds.length > 0 ? t('finance.makeSome', { n: claimIds.length }) : t('finance.make')}
      </Button>
      <Modal
        open={batchId !== undefined}
        title={t('finance.makeTitle')}
        okText={t('finance.make')}
        cancelText={t('common.cancel')}
        confirmLoading={make.running}
        onOk={() => form.submit()}
        onCancel={() => setBatchId(undefined)}
      >
        <p>{t('finance.makeText')}</p>
        <Form
          form={form}
          layout="vertical"
          initialValues={{ purpose: title.zh.replace(/（演示）$/, '').slice(0, 60) }}
          onFinish={make.run}
        >
          <Form.Item
            name="purpose"
            label={t('finance.purpose')}
            rules={[{ required: true, min: 2, max: 60, message: t('subject.required') }]}
          >
            <Input maxLength={60} showCount />
          </Form.Item>
        </Form>
        <TroubleNote thrown={make.trouble} />
      </Modal>
    </>
  );
};
