import { Form, Input } from 'antd';
import { checkYuan } from '#domain/shared/money.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { ReadInput } from '../parts/read-input.tsx';

type Name = string | (string | number)[];
type FieldProps = { readonly name: Name; readonly label: string };

export const useNeeded = (also: { readonly whitespace?: true } = {}) => {
  const { t } = useWords();
  return [{ required: true, ...also, message: t('subject.required') }];
};

/** Blanks alone are no text. */
const useNeededText = () => useNeeded({ whitespace: true });

export const SumField = ({ name, label }: FieldProps) => {
  const { language } = useWords();
  return (
    <Form.Item name={name} label={label} rules={[...useNeeded(), checkedRule(checkYuan, language)]}>
      <ReadInput unit="yuan" label={label} />
    </Form.Item>
  );
};

type TextProps = FieldProps & { readonly longest: number };

export const TextField = ({ name, label, longest }: TextProps) => (
  <Form.Item name={name} label={label} rules={useNeededText()}>
    <Input maxLength={longest} autoComplete="off" />
  </Form.Item>
);

export const LongTextField = ({ name, label, longest }: TextProps) => (
  <Form.Item name={name} label={label} rules={useNeededText()}>
    <Input.TextArea rows={4} maxLength={longest} />
  </Form.Item>
);

export const DayField = ({ name, label }: FieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded()}>
    <Input type="date" />
  </Form.Item>
);
