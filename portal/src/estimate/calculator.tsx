import { Form } from 'antd';
import { useState } from 'react';
import type { Ground } from '#domain/subsidy/amount/entitlement.ts';
import { EstimateTerms, estimate, factsThatMatter } from '#domain/subsidy/claims/estimate.ts';
import type { FactName } from '#domain/subsidy/programme/fact.ts';
import type { Programme, RuleOutcome } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { EstimateResult } from './estimate-result.tsx';
import { FactField } from './fact-field.tsx';
import { FactTable, type Sources } from './fact-table.tsx';
import { readSupposed, type Supposed } from './suppose.ts';

type CalculatorProps = {
  readonly programme: Programme;
  /** What is known before anything is typed; nothing where nobody has signed in. */
  readonly ground: Ground;
  readonly sources: Sources;
  /** What the rules say of whoever has signed in: filing, window, credit. */
  readonly beforehand?: readonly RuleOutcome[];
  readonly pageOf?: (claimId: string) => string;
  /** What is said above it, where the page does not. */
  readonly lead?: string;
};

type SuppositionProps = {
  readonly asked: readonly FactName[];
  readonly supposed: Supposed;
  readonly suppose: (supposed: Supposed) => void;
};

const Supposition = ({ asked, supposed, suppose }: SuppositionProps) => {
  const { t } = useWords();
  if (asked.length === 0) return <p className="kouan-muted">{t('estimate.nothingAsked')}</p>;
  return (
    <Form layout="vertical" component="div">
      <div className="kouan-even-fields">
        {asked.map((fact) => (
          <FactField
            key={fact}
            fact={fact}
            value={supposed[fact]}
            onChange={(value) => suppose({ ...supposed, [fact]: value })}
          />
        ))}
      </div>
    </Form>
  );
};

/** What a programme would come to, by what is known and what is supposed; it is calculated here and sent nowhere. */
export const Calculator = ({
  programme,
  ground,
  sources,
  beforehand = [],
  pageOf,
  lead,
}: CalculatorProps) => {
  const { t } = useWords();
  const [supposed, suppose] = useState<Supposed>({});
  const terms = EstimateTerms.parse(programme);
  const matters = factsThatMatter(terms);
  const known = matters.filter((name) => ground.facts[name] !== undefined);
  const made = estimate(terms, { ...ground, facts: { ...readSupposed(supposed), ...ground.facts } });
  return (
    <>
      {known.length > 0 && (
        <Section title={t('estimate.known')}>
          <FactTable names={known} facts={ground.facts} sources={sources} {...(pageOf ? { pageOf } : {})} />
        </Section>
      )}
      <Section title={t('estimate.supposed')} anchor="calculator">
        {lead && <p className="kouan-muted">{lead}</p>}
        <Supposition
          asked={matters.filter((name) => !known.includes(name))}
          supposed={supposed}
          suppose={suppose}
        />
      </Section>
      <Section title={t('estimate.result')}>
        <EstimateResult made={made} terms={terms} beforehand={beforehand} />
      </Section>
    </>
  );
};
