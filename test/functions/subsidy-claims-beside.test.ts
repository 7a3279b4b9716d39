import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/casework/role.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { linkKeyOf, linksOfSubject } from '#functions/affiliates/links.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { getClaimCase } from '#functions/subsidy/claims/get-claim-case.route.ts';
import { claimFor } from '#functions/subsidy/claims/seen-by.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aReadyClaim, aScreenedClaim } from '../support/a-claim.ts';
import { aProgramme, aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { aClaim } from '../support/some-cases.ts';

const rules = [...aProgramme().rules, 'SU-116', 'SU-117'];
const programme = aProgramme({ rules });

const findingsOf = (claim: Claim | undefined) =>
  claim?.screening.flatMap(({ rule, findings }) =>
    ['SU-116', 'SU-117'].includes(rule) ? findings.map(({ found }) => [rule, found]) : [],
  );

describe('a second claim of a subject', () => {
  const wholeYear = { id: '2026', from: '2026-01-01', to: '2026-12-31' };
  const nextHalf = { id: '2026H2', from: '2026-07-01', to: '2026-12-31' };

  const window = { from: '2027-01-01', to: '2027-01-31' };

  /** A claim beside one under this other version of the programme. */
  const beside = async (period: unknown, status: 'under-review' | 'withdrawn') => {
    const ports = await aZone({ programme });
    const other = aProgramme({ version: 2, effectiveFrom: '2030-01-01', period, window });
    await publishZone(ports, { documents: [other] });
    const claim = await aReadyClaim(ports);
    const { subjectId } = claim;
    const second = { id: `other-${subjectId}`, subjectId, programmeVersion: 2, periodId: other.period.id };
    await ports.register.commit({ cases: [aClaim({ ...second, status })], events: [] });
    await claim.submit();
    await claim.screen();
    return findingsOf(await claim.standing());
  };

  it('is put before the reviewer where its period overlaps', async () => {
    expect(await beside(wholeYear, 'under-review')).toEqual([['SU-116', 'other-91150781MADEMA019W']]);
  });

  it('is nothing to look at where its business is of another time, or it was withdrawn', async () => {
    expect(await beside(nextHalf, 'under-review')).toEqual([]);
    expect(await beside(wholeYear, 'withdrawn')).toEqual([]);
  });
});

describe('a claim of an affiliate', () => {
  const stranger = {
    legalRepresentative: '赵某',
    address: '满洲里市九道街9号',
    contactPhone: '0470-9999999',
  };

  it('is put before the reviewer of the later one, with what the two have in common', async () => {
    const ports = await aZone({ programme });
    const first = await aScreenedClaim(ports, 0);
    const second = await aScreenedClaim(ports, 1);
    const outcome = (await second.standing())?.screening.find(({ rule }) => rule === 'SU-117');
    expect(outcome?.findings).toMatchObject([
      {
        found: expect.stringContaining(first.ref.id),
        reason: { zh: expect.stringContaining('电话、地址、法定代表人') },
      },
    ]);
  });

  it('is not looked for among strangers, nor among those who have only begun', async () => {
    const ports = await aZone({ programme });
    await aReadyClaim(ports, 0);
    await aSubjectOf(ports, 2, stranger);
    await aScreenedClaim(ports, 2);
    const claim = await aScreenedClaim(ports, 1);
    expect(findingsOf(await claim.standing())).toEqual([]);
  });

  it('may be among so many that not all are looked at, and the reviewer is told', async () => {
    const ports = await aZone({ programme });
    const first = await aReadyClaim(ports, 0);
    const subject = await ports.register.get('subject', first.subjectId);
    if (!subject) throw new Error('There is no such subject.');
    const adds = Array.from({ length: 51 }, (_, n) =>
      linksOfSubject(subject).flatMap((link) =>
        link.kind === 'phone' ? [{ ...linkKeyOf(link), subjectId: `neighbour-${n}` }] : [],
      ),
    ).flat();
    await ports.register.commit({ links: { adds, removes: [] }, events: [] });
    await first.submit();
    await first.screen();
    expect(findingsOf(await first.standing())).toEqual([['SU-117', '电话']]);
  });

  it('is for officers alone: the claimant reads nothing of another subject', async () => {
    const ports = await aZone({ programme });
    await aScreenedClaim(ports, 0);
    const { person, own, ref } = await aScreenedClaim(ports, 1);
    const toClaimant = await answerOf(ports, getClaim, { person, params: own });
    expect((toClaimant as { claim: { screening: { rule: string }[] } }).claim.screening).not.toContainEqual(
      expect.objectContaining({ rule: 'SU-117' }),
    );
    const toOfficer = await answerOf(ports, getClaimCase, {
      person: 'commerce-officer',
      params: { claimId: ref.id },
    });
    expect(toOfficer).toMatchObject({
      claim: { screening: expect.arrayContaining([expect.objectContaining({ rule: 'SU-117' })]) },
    });
  });

  it('is not for those who are asked from outside either', () => {
    const outcome = (rule: string) => ({
      rule,
      title: { zh: '规则', en: 'A rule' },
      clause: '—',
      severity: 'flag' as const,
      outcome: 'not-met' as const,
      findings: [],
    });
    const claim = aClaim({ screening: [outcome('SU-116'), outcome('SU-117')] });
    const read = (role: Role) =>
      claimFor(
        {
          person: 'one',
          name: '一',
          offices: [{ role, department: 'firm', since: '2026-01-01', givenBy: 'operator' }],
          memberships: [],
        },
        claim,
      );
    expect(read('expert').screening.map(({ rule }) => rule)).toEqual(['SU-116']);
    expect(read('reviewer').screening.map(({ rule }) => rule)).toEqual(['SU-116', 'SU-117']);
  });
});
