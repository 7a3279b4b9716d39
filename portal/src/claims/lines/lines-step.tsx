import { Empty, Select } from 'antd';
import { useState } from 'react';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import type { Answer } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { ClaimFigures } from '../claim-figures.tsx';
import { applicantLines } from './line-sources.ts';
import { LineTable } from './line-table.tsx';

/** Every line of the lists with what became of it, and why. */
export const LinesStep = ({ file: { claim, evidence } }: { readonly file: Answer<'getClaim'> }) => {
  const { t } = useWords();
  const tables = evidence.flatMap(({ kind, ...one }) =>
    isList(kind) && one.status === 'read' ? [{ ...one, kind }] : [],
  );
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
        kind={shown.kind}
        ofOneFile
      />
    </>
  );
};
