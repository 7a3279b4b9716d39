import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { comparisonWords, severities } from '#domain/subsidy/programme/choice-words.ts';
import { type FactName, factCatalogue } from '#domain/subsidy/programme/fact.ts';
import { useModes } from '../../api/modes.ts';
import { useWords } from '../../language/use-words.ts';
import { ReadInput } from '../../parts/read-input.tsx';
import { Section } from '../../parts/section.tsx';
import { Choice, type Choices } from './choice.tsx';
import { BothLanguages, Field, stepsOf, usePlaceName } from './field.tsx';
import { Several } from './several.tsx';

type FactType = (typeof factCatalogue)[FactName]['type'];

/** How each type of fact may be compared. */
const comparisons: Readonly<Record<FactType, readonly (keyof typeof comparisonWords)[]>> = {
  fen: ['at-least', 'more-than', 'at-most', 'less-than'],
  count: ['at-least', 'more-than', 'at-most', 'less-than'],
  words: ['one-of', 'none-of'],
  truth: ['so', 'not-so'],
};

const isFact = (name: unknown): name is FactName => typeof name === 'string' && name in factCatalogue;

/** The fact that is named at a place of the form, once one is. */
export const useFactAt = (at: string): FactName | undefined => {
  const name: unknown = Form.useWatch(stepsOf(at));
  return isFact(name) ? name : undefined;
};

const Value = ({ at, fact }: { readonly at: string; readonly fact: FactName }) => {
  const { say } = useWords();
  const kind = factCatalogue[fact];
  if (kind.type === 'truth') return null;
  return (
    <Field at={`${at}.value`}>
      {'words' in kind ? (
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={Object.entries(kind.words).map(([value, words]) => ({ value, label: say(words) }))}
        />
      ) : (
        <ReadInput unit={kind.type === 'fen' ? 'yuan' : 'whole'} />
      )}
    </Field>
  );
};

const comparedBy = (fact: FactName): Choices =>
  Object.fromEntries(comparisons[factCatalogue[fact].type].map((is) => [is, comparisonWords[is]]));

const ConditionFields = ({ at, remove }: { readonly at: string; readonly remove: ReactNode }) => {
  const fact = useFactAt(`${at}.fact`);
  return (
    <div className="kouan-one-of-several">
      <div className="kouan-even-fields">
        <Choice at={`${at}.fact`} among={factCatalogue} />
        {fact && <Choice at={`${at}.is`} among={comparedBy(fact)} />}
        {fact && <Value at={at} fact={fact} />}
        <Choice at={`${at}.severity`} among={severities} />
      </div>
      <BothLanguages at={`${at}.reason`} />
      <BothLanguages at={`${at}.next`} />
      <p>{remove}</p>
    </div>
  );
};

/** Who may claim: the modes that must be filed, and what must hold beside. */
export const Who = () => {
  const { t } = useWords();
  const nameOf = usePlaceName();
  const { data } = useModes();
  const modes = Object.fromEntries((data?.modes ?? []).map(({ id, title }) => [id, title]));
  return (
    <Section title={t('drafting.sectionWho')} anchor="who">
      <Choice at="eligibility.modes" among={modes} several />
      <h3 className="kouan-form-head">{nameOf('conditions')}</h3>
      <Several at="conditions" fresh={{ severity: 'hard', reason: {}, next: {} }}>
        {(at, remove) => <ConditionFields at={at} remove={remove} />}
      </Several>
    </Section>
  );
};
