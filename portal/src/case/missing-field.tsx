import { Form, Input } from 'antd';
import { useWords } from '../language/use-words.ts';

type Props = { readonly label?: string };

/** What must be there before anybody can decide. */
export const MissingField = ({ label }: Props) => {
  const { t } = useWords();
  return (
    <Form.Item
      name="missing"
      label={label ?? t('file.missing')}
      extra={t('file.missingHint')}
      rules={[{ required: true, whitespace: true, message: t('file.missingNeeded') }]}
    >
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  );
};
