import { Segmented } from 'antd';
import { useState } from 'react';
import { isList, type ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { AdjustByFile } from '../../adjustment/adjust-by-file.tsx';
import { AdjustLine } from '../../adjustment/adjust-line.tsx';
import { useAdjusting } from '../../adjustment/use-adjusting.ts';
import type { Evidence, Programme } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { screenedLines } from './line-sources.ts';
import { LineTable } from './line-table.tsx';

const kindsOf = ({ evidence }: Programme): readonly ListKind[] =>
  evidence.flatMap(({ kind }) => (isList(kind) ? [kind] : []));

type Props = {
  readonly claimId: string;
  readonly programme: Programme;
  readonly evidence: readonly Evidence[];
};

/** Every line of a claim as its screening left it, one kind of list at a time; who reviews them may set them lower. */
export const ScreenedLists = ({ claimId, programme, evidence }: Props) => {
  const { t } = useWords();
  const adjusting = useAdjusting(claimId);
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
      <LineTable
        key={kind}
        title={t('claim.stepLines')}
        source={screenedLines(claimId, kind)}
        kind={kind}
        {...(adjusting ? { act: (line) => <AdjustLine claimId={claimId} line={line} /> } : {})}
      />
      {adjusting && (
        <div className="kouan-actions">
          <AdjustByFile claimId={claimId} evidence={evidence} />
        </div>
      )}
    </>
  );
};
