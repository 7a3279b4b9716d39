import { Form, Input, Select } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';

export type Catalogue = NonNullable<Answer<'getCredit'>['catalogue']>;
export type CreditRecord = Answer<'getCredit'>['record'];
export type Option = { readonly value: string; readonly label: string };

type FieldProps = { readonly name: string; readonly word: WordKey; readonly needed?: boolean };

const useNeeded = (needed: boolean) => {
  const { t } = useWords();
  return needed ? [{ required: true, message: t('subject.required') }] : [];
};

export const TextField = ({ name, word, needed = true }: FieldProps) => {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(word)} rules={useNeeded(needed)}>
      <Input maxLength={120} />
    </Form.Item>
  );
};

export const DayField = ({ name, word, needed = true }: FieldProps) => {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(word)} rules={useNeeded(needed)}>
      <Input type="date" />
    </Form.Item>
  );
};

export const ChoiceField = ({
  name,
  word,
  needed = true,
  options,
}: FieldProps & { readonly options: readonly Option[] }) => {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(word)} rules={useNeeded(needed)}>
      <Select options={[...options]} allowClear={!needed} />
    </Form.Item>
  );
};
