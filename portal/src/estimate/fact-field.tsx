import { Form, Radio, Select } from 'antd';
import { useId } from 'react';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type FactName, factCatalogue } from '#domain/subsidy/programme/fact.ts';
import { useWords } from '../language/use-words.ts';
import { ReadInput } from '../parts/read-input.tsx';

type FieldProps = {
  readonly fact: FactName;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};
type InputProps = FieldProps & { readonly id: string };
type FactType = (typeof factCatalogue)[FactName]['type'];

const figure =
  (unit: 'yuan' | 'whole') =>
  ({ id, value, onChange }: InputProps) => (
    <ReadInput
      id={id}
      unit={unit}
      value={typeof value === 'number' || typeof value === 'string' ? value : undefined}
      onChange={onChange}
    />
  );

const Words = ({ id, fact, value, onChange }: InputProps) => {
  const { say } = useWords();
  const kind = factCatalogue[fact];
  const words: Readonly<Record<string, Bilingual>> = 'words' in kind ? kind.words : {};
  return (
    <Select
      id={id}
      mode="multiple"
      optionFilterProp="label"
      value={Array.isArray(value) ? value : []}
      onChange={(chosen: unknown[]) => onChange(chosen.length > 0 ? chosen : undefined)}
      options={Object.entries(words).map(([word, both]) => ({ value: word, label: say(both) }))}
    />
  );
};

const Truth = ({ id, value, onChange }: InputProps) => {
  const { t } = useWords();
  return (
    <Radio.Group
      id={id}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={[
        { value: true, label: t('estimate.yes') },
        { value: false, label: t('estimate.no') },
      ]}
    />
  );
};

/** How each type of fact is typed or chosen. */
const inputs: Readonly<Record<FactType, (props: InputProps) => React.ReactNode>> = {
  fen: figure('yuan'),
  count: figure('whole'),
  words: Words,
  truth: Truth,
};

const examples: Readonly<Record<string, string>> = { fen: '1234.50', count: '12' };

/** One fact that somebody supposes. */
export const FactField = (props: FieldProps) => {
  const { t, say } = useWords();
  const id = useId();
  const kind = factCatalogue[props.fact];
  const Input = inputs[kind.type];
  const wrong = typeof props.value === 'string';
  return (
    <Form.Item
      label={say(kind)}
      htmlFor={id}
      {...(wrong
        ? {
            validateStatus: 'error' as const,
            help: t('estimate.notANumber', { example: examples[kind.type] ?? '' }),
          }
        : {})}
    >
      <Input id={id} {...props} />
    </Form.Item>
  );
};
