import { Checkbox } from 'antd';
import { termUnits } from '#domain/subsidy/programme/choice-words.ts';
import type { Patterns } from '#domain/subsidy/programme/patterns.ts';
import { useModes } from '../../api/modes.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { useChoices } from '../use-versions.ts';
import { Choice } from './choice.tsx';
import { Field, usePlaceName } from './field.tsx';
import { Figure, type Unit } from './figure.tsx';
import { RouteParts } from './route-parts.tsx';

const deadlines = [
  'reviewWorkingDays',
  'jointReviewWorkingDays',
  'correctionWorkingDays',
  'confirmationWorkingDays',
  'objectionWorkingDays',
] as const;

const patterns = [
  { name: 'leastLines', unit: 'whole' },
  { name: 'crowdedWithin', unit: 'percent' },
  { name: 'crowdedShare', unit: 'percent' },
  { name: 'roundMultipleFen', unit: 'yuan' },
  { name: 'roundShare', unit: 'percent' },
  { name: 'returnedShare', unit: 'percent' },
  { name: 'reportTolerance', unit: 'percent' },
  { name: 'allOrdersShare', unit: 'percent' },
] as const satisfies readonly { readonly name: keyof Patterns; readonly unit: Unit }[];

/** With what the rules about patterns ask; what is left empty is not looked for. */
const PatternFields = () => {
  const nameOf = usePlaceName();
  return (
    <fieldset className="kouan-fieldset" id="part-patterns">
      <legend>{nameOf('patterns')}</legend>
      <div className="kouan-even-fields">
        {patterns.map(({ name, unit }) => (
          <Figure key={name} at={`patterns.${name}`} unit={unit} />
        ))}
      </div>
    </fieldset>
  );
};

/** Who decides by which rules, within how many days, and for how long it is announced. */
export const Route = () => {
  const { t } = useWords();
  const nameOf = usePlaceName();
  const { data: zone } = useModes();
  const { data: choices } = useChoices();
  const departments = Object.fromEntries((zone?.departments ?? []).map(({ id, title }) => [id, title]));
  const rules = Object.fromEntries(
    (choices?.rules ?? []).map(({ code, title }) => [
      code,
      { zh: `${code} ${title.zh}`, en: `${code} ${title.en}` },
    ]),
  );
  return (
    <Section title={t('drafting.sectionRoute')} anchor="route">
      <div className="kouan-even-fields">
        <Choice at="departments" among={departments} several />
        <Choice at="leadDepartment" among={departments} />
      </div>
      <RouteParts departments={departments} />
      <fieldset className="kouan-fieldset" id="part-deadlines">
        <legend>{nameOf('deadlines')}</legend>
        <div className="kouan-even-fields">
          {deadlines.map((name) => (
            <Figure key={name} at={`deadlines.${name}`} unit="whole" />
          ))}
          <Figure at="correctionRounds" unit="whole" />
        </div>
      </fieldset>
      <fieldset className="kouan-fieldset">
        <legend>{nameOf('notice')}</legend>
        <div className="kouan-even-fields">
          <Figure at="notice.length" unit="whole" />
          <Choice at="notice.unit" among={termUnits} />
          <Field at="notice.firstDayCounts" bare checked>
            <Checkbox>{nameOf('notice.firstDayCounts')}</Checkbox>
          </Field>
        </div>
      </fieldset>
      <fieldset className="kouan-fieldset" id="part-retention">
        <legend>{nameOf('retention')}</legend>
        <div className="kouan-even-fields">
          <Figure at="retention.decidedYears" unit="whole" />
          <Figure at="retention.undecidedYears" unit="whole" />
        </div>
      </fieldset>
      <Choice at="rules" among={rules} several />
      <PatternFields />
    </Section>
  );
};
