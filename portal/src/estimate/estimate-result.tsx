import { Alert } from 'antd';
import type { Estimate, EstimateTerms } from '#domain/subsidy/claims/estimate.ts';
import { fitOf } from '#domain/subsidy/claims/fit.ts';
import type { RuleOutcome } from '../api/schema.ts';
import { DerivationTable } from '../claims/derivation-table.tsx';
import { RuleOutcomes } from '../claims/rule-outcomes.tsx';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';
import { amountWords } from './amount-words.ts';

type ResultProps = { readonly made: Estimate; readonly terms: EstimateTerms };

const Amount = ({ made: { amount }, terms }: ResultProps) => {
  const { t } = useWords();
  const { label, note } = amountWords(terms);
  return (
    <Figures
      figures={[
        amount === undefined
          ? { label: t('estimate.amount'), value: t('estimate.unknown'), note: t('estimate.unknownNote') }
          : { label: t(label), value: yuan(amount), note: t(note) },
      ]}
    />
  );
};

const Least = ({ made: { amount }, terms }: ResultProps) => {
  const { t } = useWords();
  const { minimumPayableFen } = terms.formula;
  return amount !== undefined && minimumPayableFen !== undefined && amount < minimumPayableFen ? (
    <Alert type="warning" showIcon title={t('estimate.belowLeast', { amount: yuan(minimumPayableFen) })} />
  ) : null;
};

const Limits = ({ made: { limits } }: ResultProps) => {
  const { t, say } = useWords();
  return (
    <div>
      <h3 style={{ marginBottom: 12 }}>{t('estimate.limits')}</h3>
      {limits.length === 0 ? (
        <p className="kouan-muted">{t('estimate.noLimit')}</p>
      ) : (
        <ul className="kouan-rows">
          {limits.map(({ step, text, before, after }) => (
            <li key={step} className="kouan-row">
              <span>{say(text)}</span>
              <span className="kouan-number">{t('estimate.takenOff', { amount: yuan(before - after) })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Calculation = (props: ResultProps) => {
  const { t } = useWords();
  return (
    <>
      <Amount {...props} />
      <Least {...props} />
      {props.made.amount !== undefined && (
        <>
          <Limits {...props} />
          <div>
            <h3 style={{ marginBottom: 12 }}>{t('claim.derivation')}</h3>
            <DerivationTable derivation={[...props.made.derivation]} />
          </div>
        </>
      )}
    </>
  );
};

type EstimateResultProps = ResultProps & { readonly beforehand: readonly RuleOutcome[] };

/** What it would come to, what limits it, and what every rule and condition says of it. */
export const EstimateResult = ({ beforehand, ...props }: EstimateResultProps) => {
  const { t } = useWords();
  const conditions = [...beforehand, ...props.made.conditions];
  return (
    <div className="kouan-stack" aria-live="polite">
      {fitOf(beforehand) === 'does-not-fit' && <Alert type="warning" showIcon title={t('estimate.notNow')} />}
      {fitOf(props.made.conditions) === 'does-not-fit' ? (
        <Alert type="error" showIcon title={t('estimate.doesNotFit')} />
      ) : (
        <Calculation {...props} />
      )}
      {conditions.length > 0 && (
        <div>
          <h3 style={{ marginBottom: 12 }}>{t('programme.conditions')}</h3>
          <RuleOutcomes outcomes={conditions} />
        </div>
      )}
    </div>
  );
};
