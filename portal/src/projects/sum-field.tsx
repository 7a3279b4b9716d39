import { Form } from 'antd';
import { checkYuan } from '#domain/shared/money.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { useNeeded } from '../parts/form-fields.tsx';
import { ReadInput } from '../parts/read-input.tsx';

type SumFieldProps = { readonly name: string | (string | number)[]; readonly label: string };

/** A sum in yuan. */
export const SumField = ({ name, label }: SumFieldProps) => {
  const { language } = useWords();
  return (
    <Form.Item name={name} label={label} rules={[...useNeeded(), checkedRule(checkYuan, language)]}>
      <ReadInput unit="yuan" label={label} />
    </Form.Item>
  );
};
