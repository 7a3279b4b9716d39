import { Form, Input } from 'antd';
import { checkYuan, type Fen, nothing } from '#domain/shared/money.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from './checked-rule.ts';

/** An amount as it was typed and checked, in whole fen. */
export const typedFen = (typed: string): Fen => {
  const checked = checkYuan(typed);
  return checked.ok ? checked.value : nothing;
};

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
