import { isDeepStrictEqual } from 'node:util';
import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { onceEach } from '#domain/subsidy/lists/once-each.ts';
import { undeclaredByList, undeclaredCode } from '#domain/subsidy/lists/undeclared-parcels.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { allLines, readLinesKey } from '../claims/lines.ts';

type Needs = Pick<Ports, 'register' | 'exports'>;

const readOf = (evidence: readonly Evidence[], kind: Evidence['kind']) =>
  evidence.filter((one) => one.kind === kind && one.status === 'read');

/** That there is no list of transactions at all is said of the claim. */
const undeclaredIn = async ({ exports }: Needs, evidence: readonly Evidence[], within: number) => {
  const [waybills, trade] = [readOf(evidence, 'waybills'), readOf(evidence, 'trade')];
  if (trade.length === 0) return new Map<string, never>();
  const keys = [...waybills, ...trade].map(({ claimId, id }) => readLinesKey(claimId, id));
  return undeclaredByList(onceEach(await allLines(exports, keys)), within);
};

/** Says on each list of waybills which of its parcels stand beside no declaration, as all lists are at this moment. */
export const tellUndeclared = async (ports: Needs, claim: Claim, { lists }: Programme): Promise<void> => {
  const within = lists.waybills?.declaredWithinDays;
  if (within === undefined) return;
  const evidence = await ports.register.evidenceOf(claim.id);
  const undeclared = await undeclaredIn(ports, evidence, within);
  const readings = readOf(evidence, 'waybills').flatMap((list) => {
    const others = list.findings.filter(({ code }) => code !== undeclaredCode);
    const findings = [...others, undeclared.get(list.id) ?? []].flat();
    return isDeepStrictEqual(findings, list.findings)
      ? []
      : [{ ...list, findings, version: list.version + 1 }];
  });
  if (readings.length > 0) await ports.register.commit({ readings, unmoved: [claim], events: [] });
};
