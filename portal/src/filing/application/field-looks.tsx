import { Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import type { FieldKind } from '#domain/filing/form.ts';
import type { Mode } from '../../api/schema.ts';
import type { Say } from '../../language/use-words.ts';

type Field = Mode['fields'][number];
type Look = (field: Field, say: Say) => ReactElement;

/** More than so many choices are folded into a list. */
const choicesAtOnce = 5;
/** A text that may be longer than this is given room for more than one line. */
const oneLine = 200;

const code: Look = () => <Input className="kouan-code" autoComplete="off" spellCheck={false} />;

const text: Look = ({ longest }) =>
  longest > oneLine ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /> : <Input autoComplete="off" />;

const choice: Look = ({ choices = [] }, say) => {
  const options = choices.map(({ id, title }) => ({ value: id, label: say(title) }));
  return choices.length > choicesAtOnce ? (
    <Select allowClear showSearch optionFilterProp="label" options={options} />
  ) : (
    <Radio.Group className="kouan-choices" options={options} />
  );
};

/** How each kind of field is asked for: the right keyboard on a phone, the right control everywhere. */
export const fieldLooks: Readonly<Record<FieldKind, Look>> = {
  text,
  'web-address': () => <Input type="url" inputMode="url" autoComplete="off" spellCheck={false} />,
  'customs-number': code,
  'credit-code': code,
  'bank-code': () => <Input className="kouan-code" inputMode="numeric" autoComplete="off" />,
  phone: () => <Input type="tel" inputMode="tel" autoComplete="off" />,
  date: () => <Input type="date" />,
  number: () => <Input inputMode="decimal" autoComplete="off" />,
  choice,
};
