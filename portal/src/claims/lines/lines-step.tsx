import { Empty, Select } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { ClaimFigures } from '../claim-figures.tsx';
import { applicantLines } from './line-sources.ts';
import { LineTable } from './line-table.tsx';

/** Every line of the waybill files with what became of it, and why. */
export const LinesStep = ({
  file: { claim, programme, evidence },
}: {
  readonly file: Answer<'getClaim'>;
}) => {
  const { t } = useWords();
  const tables = evidence.filter(({ kind, status }) => kind === 'waybills' && status === 'read');
  const [chosen, setChosen] = useState<string>();
  const shown = tables.find(({ id }) => id === chosen) ?? tables[0];
  if (!shown)
    return (
      <Section>
        <Empty description={t('claim.noFile')} />
      </Section>
    );
  return (
    <>
      <ClaimFigures evidence={tables} />
      {tables.length > 1 && (
        <Select
          aria-label={t('claim.readFile')}
          value={shown.id}
          onChange={setChosen}
          options={tables.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        />
      )}
      <LineTable
        key={shown.id}
        title={shown.fileName}
        source={applicantLines(claim, shown.id)}
        programme={programme}
      />
    </>
  );
};
