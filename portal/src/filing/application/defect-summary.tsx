import { useEffect, useRef } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import type { Mode } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { useLeads } from '../use-leads.ts';

type DefectSummaryProps = {
  readonly mode: Mode;
  readonly defects: readonly Refusal[];
  /** Grows with each check, so that each brings its reader here. */
  readonly checks: number;
};

/** Everything that is wrong, in one list; each entry leads to its field. */
export const DefectSummary = ({ mode, defects, checks }: DefectSummaryProps) => {
  const { t } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  const isShown = defects.length > 0;
  useEffect(() => {
    if (checks > 0 && isShown) summary.current?.focus();
  }, [checks, isShown]);
  const leads = useLeads(mode);
  if (!isShown) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="kouan-card kouan-defects">
      <h2>{t('apply.defects', { n: defects.length })}</h2>
      <RefusalList refusals={defects} leads={leads} />
    </div>
  );
};
