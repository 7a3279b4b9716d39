import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { unitNames, unitWords } from '#domain/shared/unit.ts';
import { useWords } from '../language/use-words.ts';
import { type Concern, meaningWords, type Part, partsOf } from './meanings.ts';

type FieldProps = { readonly place: number };

const useNeeded = () => {
  const { t } = useWords();
  return { required: true, message: t('adoption.filled') };
};

const CatalogueField = ({ place }: FieldProps) => {
  const { t } = useWords();
  return (
    <Form.Item name={[place, 'catalogue']} label={t('adoption.catalogue')} rules={[useNeeded()]}>
      <Input maxLength={60} placeholder="《…目录》" />
    </Form.Item>
  );
};

const NamesField = ({ place, label }: FieldProps & { readonly label: string }) => {
  const { t } = useWords();
  return (
    <Form.Item name={[place, 'names']} label={label} extra={t('adoption.namesHint')} rules={[useNeeded()]}>
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，']} maxCount={10} />
    </Form.Item>
  );
};

const LimitField = ({ place }: FieldProps) => {
  const { t, say } = useWords();
  const needed = useNeeded();
  return (
    <div className="kouan-row kouan-row-start">
      <Form.Item name={[place, 'amount']} label={t('adoption.amount')} rules={[needed]}>
        <InputNumber min={0.001} max={1_000_000} />
      </Form.Item>
      <Form.Item name={[place, 'unit']} label={t('adoption.unit')} rules={[needed]}>
        <Select
          style={{ width: 120 }}
          options={unitNames.map((value) => ({ value, label: say(unitWords(value)) }))}
        />
      </Form.Item>
    </div>
  );
};

const PartField = ({ part, place }: FieldProps & { readonly part: Part }) => {
  const { t } = useWords();
  const fields: Readonly<Record<Part, ReactNode>> = {
    catalogue: <CatalogueField place={place} />,
    names: <NamesField place={place} label={t('adoption.names')} />,
    limit: <LimitField place={place} />,
    with: <NamesField place={place} label={t('adoption.sharedWith')} />,
  };
  return fields[part];
};

/** One thing that the remark asks: which, and what goes with it. */
export const MeaningFields = ({ place }: FieldProps) => {
  const { t, say } = useWords();
  const concern: Concern | undefined = Form.useWatch(['says', place, 'concern']);
  return (
    <>
      <Form.Item name={[place, 'concern']} label={t('adoption.meaning')} rules={[useNeeded()]}>
        <Select
          options={Object.entries(meaningWords).map(([value, words]) => ({ value, label: say(words) }))}
        />
      </Form.Item>
      {concern && partsOf[concern].map((part) => <PartField key={part} part={part} place={place} />)}
    </>
  );
};
