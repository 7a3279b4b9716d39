import { Form, Input, Select } from 'antd';
import { reasonCodes, reasonText } from '#domain/casework/reasons.ts';
import { useWords } from '../language/use-words.ts';

/** Reasons from the code list, each with its words; at least one. */
export const ReasonFields = () => {
  const { t, say } = useWords();
  const chosen: string[] = Form.useWatch('codes') ?? [];
  return (
    <>
      <Form.Item
        name="codes"
        label={t('file.reasons')}
        extra={t('file.reasonsHint')}
        rules={[{ required: true, message: t('file.reasonsHint') }]}
      >
        <Select
          mode="multiple"
          options={Object.entries(reasonCodes).map(([value, words]) => ({ value, label: say(words) }))}
        />
      </Form.Item>
      {chosen.map((code) => (
        <Form.Item
          key={code}
          name={['texts', code]}
          label={t('file.reasonText', { reason: say(reasonText(code)) })}
        >
          <Input maxLength={500} />
        </Form.Item>
      ))}
    </>
  );
};
