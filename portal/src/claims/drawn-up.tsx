import type { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import { type FactName, Facts, factNames } from '#domain/subsidy/programme/fact.ts';
import type { Claim } from '../api/schema.ts';
import { FactTable, type Sources } from '../estimate/fact-table.tsx';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { DerivationTable } from './derivation-table.tsx';

type Drawing = NonNullable<Claim['drawnUp']>;
type DrawnProps = { readonly drawing: Drawing; readonly pageOf: (claimId: string) => string };

const sourceOf = (held: DrawnUp['held'], name: FactName): Sources[FactName] => {
  const shown = held.find(({ fact }) => fact === name);
  return shown ? { by: 'determined', claimId: shown.claimId } : { by: 'register' };
};

/** From what the system drew a claim up. */
export const DrawnFrom = ({ drawing, pageOf }: DrawnProps) => {
  const { t } = useWords();
  const facts = Facts.parse(drawing.facts);
  const names = factNames.filter((name) => name in facts);
  const sources: Sources = Object.fromEntries(names.map((name) => [name, sourceOf(drawing.held, name)]));
  return (
    <Section title={t('claim.drawnUp')} anchor="drawn-up">
      <FactTable names={names} facts={facts} sources={sources} pageOf={pageOf} />
    </Section>
  );
};

/** From what it was drawn up, and what that comes to. */
export const DrawnUpClaim = (props: DrawnProps) => {
  const { t } = useWords();
  const { fen, derivation } = props.drawing;
  return (
    <>
      <DrawnFrom {...props} />
      <Figures
        figures={[{ label: t('claim.drawnUpFen'), value: yuan(fen), note: t('estimate.amountNote') }]}
      />
      <Section title={t('claim.derivation')}>
        <DerivationTable derivation={derivation} />
      </Section>
    </>
  );
};
