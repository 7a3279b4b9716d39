import { Button, Steps } from 'antd';
import { useSearchParams } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { EvidenceStep } from './evidence/evidence-step.tsx';
import { LinesStep } from './lines/lines-step.tsx';
import { SubmitStep } from './submit-step.tsx';

const steps = [
  { word: 'claim.stepEvidence', Step: EvidenceStep },
  { word: 'claim.stepLines', Step: LinesStep },
  { word: 'claim.stepSubmit', Step: SubmitStep },
] as const;

/** The step stands in the address, so that leaving and coming back loses nothing. */
const useStep = () => {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('step') ?? 1) - 1;
  const step = Math.min(Math.max(Number.isInteger(asked) ? asked : 0, 0), steps.length - 1);
  const go = (to: number) => setSearch({ step: String(to + 1) }, { replace: true });
  return { step, go };
};

/** From nothing to a submitted claim in three steps. */
export const ClaimWizard = ({ file }: { readonly file: Answer<'getClaim'> }) => {
  const { t } = useWords();
  const { step, go } = useStep();
  const Step = steps[step]?.Step ?? EvidenceStep;
  return (
    <>
      <div className="kouan-card">
        <Steps
          aria-label={t('claim.steps')}
          size="small"
          current={step}
          onChange={go}
          items={steps.map(({ word }) => ({ key: word, title: t(word) }))}
        />
      </div>
      <Step file={file} />
      <div className="kouan-actions kouan-step-actions">
        {step > 0 && <Button onClick={() => go(step - 1)}>{t('claim.previous')}</Button>}
        {step < steps.length - 1 && (
          <Button type="primary" onClick={() => go(step + 1)}>
            {t('claim.next')}
          </Button>
        )}
      </div>
    </>
  );
};
