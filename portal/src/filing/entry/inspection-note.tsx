import { Alert } from 'antd';
import type { Filing } from '../../api/schema.ts';
import { useWords, type WordKey } from '../../language/use-words.ts';

type Inspection = NonNullable<Filing['inspection']>;

const outcomes = { approve: 'filing.inspectionGood', refuse: 'filing.inspectionBad' } as const;
const wordOf = ({ outcome }: Inspection): WordKey => (outcome ? outcomes[outcome] : 'filing.inspectionOpen');

/** That an entry was drawn by lot, and what was found. */
export const InspectionNote = ({ inspection }: { readonly inspection: Inspection }) => {
  const { t } = useWords();
  return (
    <Alert
      type={inspection.outcome === 'refuse' ? 'warning' : 'info'}
      showIcon
      title={t('filing.drawn', { day: inspection.on })}
      description={t(wordOf(inspection))}
    />
  );
};
