import { Form, Input } from 'antd';
import { useWords } from '../language/use-words.ts';

/** A steward says nothing of a row or a remark without a reason. */
export const WhyField = () => {
  const { t } = useWords();
  return (
    <Form.Item
      name="why"
      label={t('adoption.why')}
      rules={[{ required: true, whitespace: true, message: t('adoption.filled') }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
};
