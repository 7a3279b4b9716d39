import { Form, Select } from 'antd';
import { useWords } from '../language/use-words.ts';
import { type Option, TypedField, useNeeded } from '../parts/form-fields.tsx';
import { YuanField } from '../parts/yuan-field.tsx';

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
