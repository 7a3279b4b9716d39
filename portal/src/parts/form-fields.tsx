import { Form, Input, Select } from 'antd';
import { useWords } from '../language/use-words.ts';

/** What was typed and chosen, by the name of its field. */
export type Filled = Readonly<Record<string, string | undefined>>;
export type Option = { readonly value: string; readonly label: string };

/** What is left empty is not sent. */
export const withoutBlanks = (filled: Filled): Record<string, string> =>
  Object.fromEntries(Object.entries(filled).flatMap(([name, text]) => (text ? [[name, text]] : [])));

type FieldProps = { readonly name: string; readonly label: string; readonly needed?: boolean };

const useNeeded = (needed: boolean) => {
  const { t } = useWords();
  return needed ? [{ required: true, message: t('subject.required') }] : [];
};

type TypedFieldProps = FieldProps & {
  readonly type?: 'text' | 'date' | 'number';
  readonly longest?: number;
};

export const TypedField = ({ name, label, needed = true, type = 'text', longest = 100 }: TypedFieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded(needed)}>
    <Input type={type} maxLength={longest} />
  </Form.Item>
);

type ChosenFieldProps = FieldProps & { readonly options: readonly Option[] };

export const ChosenField = ({ name, label, needed = true, options }: ChosenFieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded(needed)}>
    <Select options={[...options]} allowClear={!needed} />
  </Form.Item>
);
