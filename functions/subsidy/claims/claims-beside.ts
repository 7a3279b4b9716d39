import type { Subject } from '#domain/filing/subject.ts';
import { type Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import { isStanding } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { AffiliatedClaim, ClaimBeside, ClaimFacts } from '#domain/subsidy/claims/rule.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { reportedFor } from '#domain/subsidy/reported-trade/reported-trade.ts';
import { type Affiliates, findAffiliates } from '../../affiliates/find-affiliates.ts';
import type { Ports } from '../../ports.ts';
import { riskTermsOn } from '../../risk/terms.ts';
import type { Scene } from './claim-work.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;
type Asked = Pick<Scene, 'claim' | 'programme' | 'subject'>;

const overlaps = ({ period: a }: Programme, { period: b }: Programme): boolean =>
  a.from <= b.to && b.from <= a.to;

/**
 * The subject's other claims under this programme whose periods overlap with this one's. What several programmes support
 * once is reckoned with the amount (ADR 0051).
 */
const claimsBeside = async (
  { zone }: Needs,
  claim: Claim,
  programme: Programme,
  claims: readonly Claim[],
): Promise<readonly ClaimBeside[]> => {
  const others = claims.filter(
    ({ id, programmeId, status }) => id !== claim.id && programmeId === programme.id && isStanding(status),
  );
  const found = await Promise.all(
    others.map(async ({ id, programmeId, programmeVersion }) => {
      const other = await zone.version('programme', programmeId, programmeVersion);
      return other && overlaps(programme, other)
        ? [{ claimId: id, title: other.title, period: other.period }]
        : [];
    }),
  );
  return found.flat();
};

const linksTo = ({ edges }: Affiliates, id: string): AffiliatedClaim['links'] =>
  edges.filter(({ from, to }) => from === id || to === id).map(({ link }) => link.kind);

/** The claims in this window of whoever has something in common with the claimant, and where the search was cut off. */
const besideAffiliates = async (
  ports: Needs,
  subject: Subject,
  { id, period }: Programme,
): Promise<Pick<ClaimFacts, 'affiliatedClaims' | 'affiliatesCutAt'>> => {
  const affiliates = await findAffiliates(ports, subject, await riskTermsOn(ports, period.to), 1);
  const others = affiliates.found.filter(({ depth }) => depth > 0);
  const claims = await ports.register.find(
    'claim',
    others.map(({ subject: other }) => claimId(id, period.id, other.id)),
  );
  return {
    affiliatedClaims: others.flatMap(({ subject: other }) => {
      const claim = claims.get(claimId(id, period.id, other.id));
      if (!claim || !isStanding(claim.status)) return [];
      return [{ claimId: claim.id, subjectName: other.name, links: linksTo(affiliates, other.id) }];
    }),
    affiliatesCutAt: [...new Set(affiliates.cut.map(({ kind }) => kind))],
  };
};

const asksForReports = ({ rules }: Programme): boolean =>
  rules.includes('SU-122') || rules.includes('SU-123');

/** What stands beside the claim in the register; looked for only where a rule of the programme asks. */
export const othersBeside = async (
  ports: Needs,
  { claim, programme, subject }: Asked,
  claims: readonly Claim[],
) => ({
  claimsBeside: programme.rules.includes('SU-116') ? await claimsBeside(ports, claim, programme, claims) : [],
  reported: asksForReports(programme)
    ? reportedFor(programme.period, await ports.register.ownedBy('reported-trade', subject.id))
    : undefined,
  ...(programme.rules.includes('SU-117')
    ? await besideAffiliates(ports, subject, programme)
    : { affiliatedClaims: [], affiliatesCutAt: [] }),
});
