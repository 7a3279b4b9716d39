import type { ReactElement } from 'react';
import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import type { Programme } from '../api/schema.ts';
import { AskedPapers } from '../case/asked-papers.tsx';
import { useWords } from '../language/use-words.ts';

type Props = {
  readonly programme: Programme;
  /** The field of one of them: the subject chooses among its own, a department uploads. */
  readonly children: (paper: { readonly kind: string; readonly title: string }) => ReactElement;
};

/** The papers that speak for a plan; what is required is asked for when it is proposed. */
export const PlanPapers = ({ programme, children }: Props) => {
  const { t } = useWords();
  return (
    <fieldset className="kouan-fieldset">
      <legend>{t('project.planPapers')}</legend>
      <AskedPapers asked={papersAt(programme, 'plan')}>{children}</AskedPapers>
    </fieldset>
  );
};
