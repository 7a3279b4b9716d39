import { Form, Input, InputNumber, Radio } from 'antd';
import { readTariff } from '#domain/positive-list/import/tariff-cell.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { type ReportRow, refreshes, type Version } from './use-versions.ts';
import { WhyField } from './why-field.tsx';

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

/** What is asked of an entry stands there only while it is one. */
const EntryFieldsIfAny = () => (Form.useWatch('as') === 'entry' ? <EntryFields /> : null);

/** What a row is that the machine did not understand, and why whoever says so thinks so. */
export const SettleRow = ({ version, row }: SettleRowProps) => {
  const { t } = useWords();
  return (
    <FormDialogue<Filled>
      look={{ size: 'small' }}
      label={t('adoption.settle')}
      title={t('adoption.settleTitle', { line: row.line })}
      okText={t('adoption.save')}
      note={<p className="kouan-quote">{row.text}</p>}
      done={t('adoption.saved')}
      refreshes={refreshes}
      initial={{ as: 'entry' }}
      send={(filled) =>
        answerOf(
          api.PUT('/api/officer/goods/list-versions/{id}/rows/{line}', {
            params: { path: { id: version.id, line: row.line } },
            body: bodyOf(filled),
          }),
        )
      }
    >
      <Form.Item name="as" label={t('adoption.settleAs')}>
        <Radio.Group
          options={[
            { value: 'entry', label: t('adoption.isEntry') },
            { value: 'none', label: t('adoption.isNone') },
          ]}
        />
      </Form.Item>
      <EntryFieldsIfAny />
      <WhyField />
    </FormDialogue>
  );
};
