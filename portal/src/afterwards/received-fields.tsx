import { Form, Select } from 'antd';
import { useWords } from '../language/use-words.ts';
import { type Filled, type Option, TypedField, useNeeded } from '../parts/form-fields.tsx';
import { typedFen, YuanField } from '../parts/yuan-field.tsx';

export type TypedReturn = {
  /** Into which accounts it came, where there are several. */
  readonly into?: string[];
  readonly received?: Readonly<Record<string, Filled>>;
  readonly document?: string;
  readonly statement?: string;
};

/** Into the only account there is, or into those that were chosen. */
const accountsOf = ({ into = [] }: TypedReturn, lines: readonly Option[]): readonly string[] =>
  lines.length > 1 ? into : lines.map(({ value }) => value);

/** What came into each account, as the bank's receipts say it. */
export const typedReceived = (typed: TypedReturn, lines: readonly Option[]) =>
  accountsOf(typed, lines).map((fundLineId) => {
    const { reference = '', yuan = '', receivedOn = '' } = typed.received?.[fundLineId] ?? {};
    return { fundLineId, reference, fen: typedFen(yuan), receivedOn };
  });

const OneAccount = ({
  line: { value, label },
  alone,
}: {
  readonly line: Option;
  readonly alone: boolean;
}) => {
  const { t } = useWords();
  return (
    <fieldset className="kouan-fieldset">
      {!alone && <legend>{label}</legend>}
      <TypedField name={['received', value, 'reference']} longest={40} label={t('recovery.reference')} />
      <YuanField name={['received', value, 'yuan']} label={t('recovery.amountYuan')} />
      <TypedField name={['received', value, 'receivedOn']} type="date" label={t('recovery.receivedOn')} />
    </fieldset>
  );
};

/** What the bank's receipts state: one for each account to which money came. */
export const ReceivedFields = ({ lines }: { readonly lines: readonly Option[] }) => {
  const { t } = useWords();
  const needed = useNeeded();
  const into: string[] = Form.useWatch('into') ?? [];
  const alone = lines.length === 1;
  const shown = alone ? lines : lines.filter(({ value }) => into.includes(value));
  return (
    <>
      {!alone && (
        <Form.Item name="into" label={t('recovery.voluntaryInto')} rules={needed}>
          <Select mode="multiple" options={[...lines]} />
        </Form.Item>
      )}
      {shown.map((line) => (
        <OneAccount key={line.value} line={line} alone={alone} />
      ))}
    </>
  );
};
