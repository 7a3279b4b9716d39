import { Form, Input, Select } from 'antd';
import { reasonCodes } from '#domain/casework/reasons.ts';
import { useWords } from '../language/use-words.ts';

/** Why a line is set lower: from the code list, and in words for whoever claims it. */
export const ReasonAndWords = () => {
  const { t, say } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('adjustment.needed') }];
  return (
    <>
      <Form.Item name="code" label={t('adjustment.reason')} rules={needed}>
        <Select
          options={Object.entries(reasonCodes).map(([value, words]) => ({ value, label: say(words) }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('adjustment.text')} rules={needed}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
};
