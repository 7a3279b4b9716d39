import type { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import { scoreOf, subjectPoints } from '#domain/risk/score.ts';
import type { Ports } from '../ports.ts';

/** The terms by which a case was scored; terms that take effect later change nothing for it. */
export const termsOf = async (
  { zone }: Pick<Ports, 'zone'>,
  { termsVersion }: RecordedRisk,
): Promise<RiskTerms | undefined> =>
  (await zone.all('risk-terms')).find(({ version }) => version === termsVersion);

/** The risk of a subject with what its file as a whole adds, which is known once the file has been read. */
export const riskWithFile = (
  { termsVersion, facts: before }: RecordedRisk,
  terms: RiskTerms,
  { isAlike = false }: { readonly isAlike?: boolean | undefined },
): RecordedRisk => {
  const facts = { ...before, allRowsAlike: isAlike };
  return { termsVersion, ...scoreOf(subjectPoints(facts, terms), terms), facts };
};
