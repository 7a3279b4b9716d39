import { Checkbox, Form } from 'antd';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { Field, usePlaceName } from './field.tsx';
import { Named, type NamedProps } from './named.tsx';
import { Several } from './several.tsx';

const fresh = { title: {}, required: true };

/** A paper that is asked for: what it is called, and whether it must be there. */
const AskedPaper = ({ at, remove }: NamedProps) => {
  const nameOf = usePlaceName();
  return (
    <Named at={at} remove={remove}>
      <Field at={`${at}.required`} bare checked>
        <Checkbox>{nameOf(`${at}.required`)}</Checkbox>
      </Field>
    </Named>
  );
};

/** The papers that go with a project, where the programme pays for any. */
export const Papers = () => {
  const nameOf = usePlaceName();
  const kind: unknown = Form.useWatch(['formula', 'amount', 'kind']);
  if (!paysProjects({ formula: { amount: { kind: String(kind) } } })) return null;
  return (
    <fieldset className="kouan-fieldset" id="part-papers">
      <legend>{nameOf('papers')}</legend>
      <h3 className="kouan-form-head">{nameOf('papers.plan')}</h3>
      <Several at="papers.plan" fresh={fresh}>
        {(at, remove) => <AskedPaper at={at} remove={remove} />}
      </Several>
      <h3 className="kouan-form-head">{nameOf('papers.acceptance')}</h3>
      <Several at="papers.acceptance" fresh={fresh}>
        {(at, remove) => <AskedPaper at={at} remove={remove} />}
      </Several>
      <h3 className="kouan-form-head">{nameOf('papers.inspection')}</h3>
      <Several at="papers.inspection" fresh={fresh}>
        {(at, remove) => <AskedPaper at={at} remove={remove} />}
      </Several>
    </fieldset>
  );
};
