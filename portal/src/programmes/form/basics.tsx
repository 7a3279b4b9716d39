import { Checkbox, Input } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { BothLanguages, Field, usePlaceName } from './field.tsx';

/** What it is called, what is said to whoever may claim, and by which clause. */
export const Basics = () => {
  const { t } = useWords();
  const nameOf = usePlaceName();
  return (
    <Section title={t('drafting.sectionBasics')} anchor="basics">
      <BothLanguages at="title" />
      <BothLanguages at="guide" rows={4} />
      <div className="kouan-two-fields">
        <Field at="legalBasis.document">
          <Input autoComplete="off" />
        </Field>
        <Field at="legalBasis.quote">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Field>
      </div>
      <BothLanguages at="commitment" rows={3} />
      <Field at="demonstration" bare checked>
        <Checkbox>{nameOf('demonstration')}</Checkbox>
      </Field>
    </Section>
  );
};

const DayField = ({ at }: { readonly at: string }) => (
  <Field at={at}>
    <Input type="date" />
  </Field>
);

/** Since when it holds, when the business happened, and when claims are taken. */
export const Days = () => {
  const { t } = useWords();
  const nameOf = usePlaceName();
  return (
    <Section title={t('drafting.sectionDays')} anchor="days">
      <div className="kouan-even-fields">
        <DayField at="effectiveFrom" />
      </div>
      {(['period', 'window'] as const).map((part) => (
        <fieldset key={part} className="kouan-fieldset">
          <legend>{nameOf(part)}</legend>
          <div className="kouan-even-fields">
            {part === 'period' && (
              <Field at="period.id">
                <Input autoComplete="off" />
              </Field>
            )}
            <DayField at={`${part}.from`} />
            <DayField at={`${part}.to`} />
          </div>
        </fieldset>
      ))}
    </Section>
  );
};
