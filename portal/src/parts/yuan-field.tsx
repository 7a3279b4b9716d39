import { Form, Input } from 'antd';
import { checkYuan } from '#domain/shared/money.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from './checked-rule.ts';

/** An amount in yuan, checked while it is typed. */
export const YuanField = ({ name, label }: { readonly name: string | string[]; readonly label: string }) => {
  const { t, language } = useWords();
  const required = { required: true, whitespace: true, message: t('subject.required') };
  return (
    <Form.Item name={name} label={label} rules={[required, checkedRule(checkYuan, language)]}>
      <Input autoComplete="off" inputMode="decimal" maxLength={20} />
    </Form.Item>
  );
};
