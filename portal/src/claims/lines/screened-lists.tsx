import { Segmented } from 'antd';
import { useState } from 'react';
import { isList, type ListKind } from '#domain/subsidy/lists/list-kind.ts';
import type { Programme } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { screenedLines } from './line-sources.ts';
import { LineTable } from './line-table.tsx';

const kindsOf = ({ evidence }: Programme): readonly ListKind[] =>
  evidence.flatMap(({ kind }) => (isList(kind) ? [kind] : []));

type Props = { readonly claimId: string; readonly programme: Programme };

/** Every line of a claim as its screening left it, one kind of list at a time. */
export const ScreenedLists = ({ claimId, programme }: Props) => {
  const { t } = useWords();
  const kinds = kindsOf(programme);
  const [chosen, setChosen] = useState<ListKind>();
  const kind = chosen ?? kinds[0];
  if (!kind) return null;
  return (
    <>
      {kinds.length > 1 && (
        <Segmented
          aria-label={t('claim.listKind')}
          value={kind}
          onChange={setChosen}
          options={kinds.map((one) => ({ value: one, label: t(`evidenceKind.${one}`) }))}
        />
      )}
      <LineTable key={kind} title={t('claim.stepLines')} source={screenedLines(claimId, kind)} kind={kind} />
    </>
  );
};
