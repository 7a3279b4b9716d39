import { takenOffTold } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { registerFacts } from '#domain/subsidy/claims/granted.ts';
import type { GrantedThen } from '#domain/subsidy/claims/granted-then.ts';
import {
  type Grants,
  grantedForMatter,
  grantedInYear,
  matterOf,
  recounted,
} from '#domain/subsidy/claims/grants.ts';
import { acceptedItems, factsOf } from '#domain/subsidy/lists/screened-line.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { adjustedLinesOf } from './adjusted-lines.ts';
import type { Scene } from './claim-work.ts';

const grantedThenOf = (grants: Grants, { claim, programme }: Scene): GrantedThen => {
  const matter = matterOf(programme);
  return {
    inYearFen: grantedInYear(grants, claim),
    ...(matter ? { forMatter: { group: matter.group, fen: grantedForMatter(grants, claim, matter) } } : {}),
  };
};

const sameMatter = ({ forMatter }: GrantedThen, { programme: { exclusivity } }: Scene) =>
  exclusivity && forMatter ? { sameMatter: { ...exclusivity, granted: forMatter.fen } } : {};

/** The claim at the amount that its accepted lines come to as they were adjusted, with every step of the calculation. */
export const determined = async (
  ports: Pick<Ports, 'exports' | 'register'>,
  scene: Scene,
  by: string,
): Promise<Change> => {
  const { claim, programme, moment } = scene;
  const { register } = ports;
  const { lines, totals } = await adjustedLinesOf(ports, claim);
  const claims = await register.ownedBy('claim', claim.subjectId);
  const facts = { ...registerFacts(scene.subject, programme.id, claims), ...factsOf(lines) };
  const grants = await register.grantsOf(claim.subjectId);
  const grantedThen = grantedThenOf(grants, scene);
  const { amount, derivation } = entitle(programme.formula, {
    facts,
    accepted: acceptedItems(lines),
    ...sameMatter(grantedThen, scene),
    alreadyGranted: grantedThen.inYearFen,
  });
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'determine'),
    findings: [],
    facts,
    grantedThen,
    totals,
    determinedFen: amount,
    derivation: [...takenOffTold(claim.takenOff, totals.acceptedFen), ...derivation],
  });
  return {
    cases: [after],
    grants: [recounted(grants, after, matterOf(programme))],
    events: [happened('ClaimDetermined', moment, by, after, { before: claim, data: { fen: amount } })],
  };
};
