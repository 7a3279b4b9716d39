import { Checkbox } from 'antd';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { Choice } from './choice.tsx';
import { Field, usePlaceName } from './field.tsx';
import { Figure } from './figure.tsx';
import { Named } from './named.tsx';
import { Several } from './several.tsx';

/** Whether it is asked at all. */
const Mark = ({ at }: { readonly at: string }) => {
  const nameOf = usePlaceName();
  return (
    <Field at={at} bare checked>
      <Checkbox>{nameOf(at)}</Checkbox>
    </Field>
  );
};

/** The milestones of a project: how far each lets it be paid, and what it asks. */
export const Milestones = () => (
  <Several at="formula.amount.milestones" fresh={{ title: {}, needs: [] }}>
    {(at, remove) => (
      <Named at={at} remove={remove}>
        <Figure at={`${at}.upTo`} unit="percent" />
        <Choice at={`${at}.needs`} among={evidenceKinds} several />
        <Mark at={`${at}.audited`} />
        <Mark at={`${at}.afterAcceptance`} />
      </Named>
    )}
  </Several>
);
