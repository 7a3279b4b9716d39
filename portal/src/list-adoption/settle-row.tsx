import { Button, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { readTariff } from '#domain/positive-list/import/tariff-cell.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { type ReportRow, refreshes, type Version } from './use-versions.ts';

type Filled = {
  readonly as: 'entry' | 'none';
  readonly number?: number;
  readonly tariff?: string;
  readonly name?: string;
  readonly remark?: string;
  readonly why: string;
};

const bodyOf = ({ as, number = 1, tariff = '', name = '', remark = '', why }: Filled) => ({
  why,
  ...(as === 'entry' ? { entry: { line: number, tariff, name, remark } } : {}),
});

const EntryFields = () => {
  const { t, language } = useWords();
  const needed = { required: true, message: t('adoption.filled') };
  return (
    <>
      <Form.Item name="number" label={t('adoption.number')} rules={[needed]}>
        <InputNumber min={1} max={999_999} precision={0} />
      </Form.Item>
      <Form.Item
        name="tariff"
        label={t('adoption.tariff')}
        rules={[needed, checkedRule(readTariff, language)]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="name" label={t('adoption.name')} rules={[needed]}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name="remark" label={t('adoption.remark')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
};

type SettleRowProps = { readonly version: Version; readonly row: ReportRow };

/** What a row is that the machine did not understand, and why whoever says so thinks so. */
export const SettleRow = ({ version, row }: SettleRowProps) => {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const [open, setOpen] = useState(false);
  const as = Form.useWatch('as', form);
  const settle = useAction(
    (filled: Filled) =>
      answerOf(
        api.PUT('/api/officer/list-versions/{id}/rows/{line}', {
          params: { path: { id: version.id, line: row.line } },
          body: bodyOf(filled),
        }),
      ),
    { refreshes, onDone: () => setOpen(false) },
  );
  const title = t('adoption.settleTitle', { line: row.line });
  return (
    <>
      <Button size="small" aria-label={title} onClick={() => setOpen(true)}>
        {t('adoption.settle')}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={t('adoption.save')}
        cancelText={t('common.cancel')}
        confirmLoading={settle.running}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="kouan-quote">{row.text}</p>
        <Form<Filled> form={form} layout="vertical" initialValues={{ as: 'entry' }} onFinish={settle.run}>
          <Form.Item name="as">
            <Radio.Group
              options={[
                { value: 'entry', label: t('adoption.isEntry') },
                { value: 'none', label: t('adoption.isNone') },
              ]}
            />
          </Form.Item>
          {as === 'entry' && <EntryFields />}
          <Form.Item
            name="why"
            label={t('adoption.why')}
            rules={[{ required: true, whitespace: true, message: t('adoption.filled') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </Form>
        <TroubleNote thrown={settle.trouble} />
      </Modal>
    </>
  );
};
