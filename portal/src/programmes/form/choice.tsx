import { Select } from 'antd';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from './field.tsx';

export type Choices = Readonly<Record<string, Bilingual>>;

type ChoiceProps = {
  readonly at: string;
  readonly among: Choices;
  readonly several?: boolean;
  readonly bare?: boolean;
  /** May be left open again once it was chosen. */
  readonly optional?: boolean;
};

/** One of several, or several of them, by their words. */
export const Choice = ({ at, among, several = false, bare = false, optional = false }: ChoiceProps) => {
  const { say } = useWords();
  return (
    <Field at={at} bare={bare}>
      <Select
        {...(several ? { mode: 'multiple' as const } : {})}
        allowClear={optional}
        optionFilterProp="label"
        options={Object.entries(among).map(([value, words]) => ({ value, label: say(words) }))}
      />
    </Field>
  );
};
