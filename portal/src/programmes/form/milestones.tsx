import { Checkbox } from 'antd';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { Choice } from './choice.tsx';
import { Field, usePlaceName } from './field.tsx';
import { Figure } from './figure.tsx';
import { Named } from './named.tsx';
import { Several } from './several.tsx';

const marks = ['audited', 'afterAcceptance'] as const;

/** The milestones of a project: how far each lets it be paid, and what it asks. */
export const Milestones = () => {
  const nameOf = usePlaceName();
  return (
    <Several at="formula.amount.milestones" fresh={{ title: {}, needs: [] }}>
      {(at, remove) => (
        <Named at={at} remove={remove}>
          <Figure at={`${at}.upTo`} unit="percent" />
          <Choice at={`${at}.needs`} among={evidenceKinds} several />
          {marks.map((mark) => (
            <Field key={mark} at={`${at}.${mark}`} bare checked>
              <Checkbox>{nameOf(`${at}.${mark}`)}</Checkbox>
            </Field>
          ))}
        </Named>
      )}
    </Several>
  );
};
