import { Form, Input, Select } from 'antd';
import { useWords } from '../language/use-words.ts';

/** What was typed and chosen, by the name of its field. */
export type Filled = Readonly<Record<string, string | undefined>>;
export type Option = { readonly value: string; readonly label: string };

/** What is left empty is not sent. */
export const withoutBlanks = (filled: Filled): Record<string, string> =>
  Object.fromEntries(Object.entries(filled).flatMap(([name, text]) => (text ? [[name, text]] : [])));

type FieldProps = {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly needed?: boolean;
};

export const useNeeded = (needed = true) => {
  const { t } = useWords();
  return needed ? [{ required: true, message: t('subject.required') }] : [];
};

/** Blanks alone are no text. */
const useNeededText = (needed: boolean) => useNeeded(needed).map((rule) => ({ ...rule, whitespace: true }));

type TypedFieldProps = FieldProps & {
  readonly type?: 'text' | 'date' | 'number';
  readonly longest?: number;
};

export const TypedField = ({ name, label, needed = true, type = 'text', longest = 100 }: TypedFieldProps) => (
  <Form.Item name={name} label={label} rules={useNeededText(needed)}>
    <Input type={type} maxLength={longest} autoComplete="off" />
  </Form.Item>
);

type LongTextProps = Omit<FieldProps, 'needed'> & { readonly longest: number };

export const LongTextField = ({ name, label, longest }: LongTextProps) => (
  <Form.Item name={name} label={label} rules={useNeededText(true)}>
    <Input.TextArea rows={4} maxLength={longest} />
  </Form.Item>
);

type StatementProps = Omit<FieldProps, 'needed'> & { readonly hint: string; readonly longest?: number };

/** Why somebody asks for something, in at least as many words as say it. */
export const StatementField = ({ name, label, hint, longest = 2000 }: StatementProps) => (
  <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, min: 10, message: hint }]}>
    <Input.TextArea rows={4} maxLength={longest} showCount />
  </Form.Item>
);

type ChosenFieldProps = FieldProps & { readonly options: readonly Option[] };

export const ChosenField = ({ name, label, needed = true, options }: ChosenFieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded(needed)}>
    <Select options={[...options]} allowClear={!needed} />
  </Form.Item>
);
