import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExportManifest } from '#domain/filing/sharing/export-manifest.ts';
import { SharingTerms } from '#domain/filing/sharing/sharing-terms.ts';
import { Refused } from '#functions/edge/problem.ts';
import { exportSharedFilings } from '#functions/sharing/export-shared-filings.route.ts';
import { listAccesses } from '#functions/sharing/list-accesses.route.ts';
import { listOwnAccesses } from '#functions/sharing/list-own-accesses.route.ts';
import { listSharedFilings } from '#functions/sharing/list-shared-filings.route.ts';
import { aFiledApplicant } from '../support/a-filing.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';

const words = { zh: '演示', en: 'demonstration' };

const terms = SharingTerms.parse({
  kind: 'sharing-terms',
  id: 'sharing',
  version: 1,
  effectiveFrom: '2020-06-01',
  demonstration: true,
  scopes: { identity: words, filing: words, form: words, verified: words, contact: words },
  purposes: [{ id: 'supervision', title: words, clause: '实施方案二（四）' }],
  departments: [
    { department: 'commerce', scopes: ['identity', 'filing', 'contact'], purposes: ['supervision'] },
    { department: 'customs', scopes: ['identity', 'filing'], purposes: ['clearance'] },
  ],
});

const aSharedFiling = async () => {
  const applicant = await aFiledApplicant();
  await applicant.ports.zone.publish(terms);
  return applicant;
};

const query = { purpose: 'supervision', scopes: 'identity,filing' };
const commerce = 'commerce-officer';

describe('what is shared with a department', () => {
  it('is within the scopes it asked for, and nothing beyond', async () => {
    const { ports, entry } = await aSharedFiling();
    const { filings } = (await answerOf(ports, listSharedFilings, { person: commerce, query })) as {
      filings: object[];
    };
    expect(filings).toHaveLength(1);
    expect(Object.keys(filings[0] ?? {}).toSorted()).toEqual(['filing', 'id', 'identity']);
    expect(filings[0]).toMatchObject({ filing: { number: (await entry())?.number } });
  });

  it('is refused beyond its scopes and purposes, all objections at once, and nothing is recorded', async () => {
    const { ports } = await aSharedFiling();
    const call = { person: commerce, query: { purpose: 'clearance', scopes: 'identity,form' } };
    expect(await refusalOf(ports, listSharedFilings, call)).toEqual([
      403,
      'SHARING-PURPOSE',
      'SHARING-SCOPE',
    ]);
    expect(await ports.accesses.onDay('2026-03-02' as never)).toEqual([]);
  });

  it('is asked for one department by whoever is of two', async () => {
    const { ports } = await aSharedFiling();
    const call = { person: 'both-officer', query };
    expect(await refusalOf(ports, listSharedFilings, call)).toEqual([422, 'SHARING-WHICH-DEPARTMENT']);
    const named = { person: 'both-officer', query: { ...query, department: 'commerce' } };
    expect(await callRoute(ports, listSharedFilings, named)).toMatchObject({ department: 'commerce' });
  });
});

describe('a refusal of a reading', () => {
  it('names purposes, scopes and departments in both languages, and never by their ids', async () => {
    const { ports } = await aSharedFiling();
    await ports.zone.publish({
      kind: 'department',
      id: 'commerce',
      title: { zh: '商务局', en: 'Commerce Bureau' },
    });
    await ports.zone.publish({ kind: 'department', id: 'customs', title: { zh: '海关', en: 'Customs' } });
    await ports.zone.publish({
      ...terms,
      version: 2,
      scopes: { ...terms.scopes, form: { zh: '填报内容', en: 'what was filled in' } },
      purposes: [
        { id: 'supervision', title: { zh: '日常监管', en: 'supervision' }, clause: '实施方案二（四）' },
        { id: 'clearance', title: { zh: '通关核验', en: 'clearance of goods' }, clause: '实施方案二（四）' },
      ],
    });
    const refusals = async (person: string, asked: object) => {
      const said = await callRoute(ports, listSharedFilings, { person, query: { ...query, ...asked } });
      return said instanceof Refused ? said.refusals : [];
    };
    expect(await refusals(commerce, { purpose: 'clearance', scopes: 'form' })).toMatchObject([
      { found: '通关核验 clearance of goods', expected: { zh: '日常监管', en: 'supervision' } },
      { found: '填报内容 what was filled in' },
    ]);
    expect(await refusals('both-officer', {})).toMatchObject([
      { expected: { zh: '商务局、海关', en: 'Commerce Bureau, Customs' } },
    ]);
  });
});

describe('the ledger of accesses', () => {
  it('shows an auditor every reading, and the subject which department read, but not who', async () => {
    const { ports, person, params } = await aSharedFiling();
    await answerOf(ports, listSharedFilings, { person: commerce, query });
    const seen = { department: 'commerce', purpose: 'supervision', scopes: ['identity', 'filing'] };
    expect(await answerOf(ports, listAccesses, { person: 'auditor' })).toMatchObject({
      accesses: [{ ...seen, by: commerce, count: 1, way: 'query' }],
    });
    const own = (await answerOf(ports, listOwnAccesses, { person, params })) as { accesses: object[] };
    expect(own.accesses).toMatchObject([seen]);
    expect(own.accesses[0]).not.toHaveProperty('by');
  });
});

describe('a bulk export', () => {
  const params = { exportId: '00000000-0000-4000-8000-0000000000ff' };
  const body = { purpose: 'supervision', scopes: ['identity', 'filing', 'contact'] };

  it('is one file with its manifest, however often it is asked for', async () => {
    const { ports } = await aSharedFiling();
    const call = { person: commerce, params, body };
    const first = (await answerOf(ports, exportSharedFilings, call)) as { manifest: object };
    const again = (await answerOf(ports, exportSharedFilings, call)) as { manifest: object };
    expect(again.manifest).toEqual(first.manifest);
    const bytes = Buffer.concat(
      await Array.fromAsync(await ports.exports.read(`shared/${params.exportId}/filings.csv`)),
    );
    expect(first.manifest).toMatchObject({
      sequence: 1,
      rows: 1,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(bytes.toString('utf8')).toContain('满洲里示例商贸有限公司');
    expect(await ports.accesses.onDay('2026-03-02' as never)).toHaveLength(1);
  });

  it('says modes, fields and statuses in words, and their keys in the manifest', async () => {
    const { ports } = await aSharedFiling();
    await ports.zone.publish({
      ...terms,
      version: 2,
      departments: [{ department: 'commerce', scopes: ['filing', 'form'], purposes: ['supervision'] }],
    });
    const asked = { purpose: 'supervision', scopes: ['filing', 'form'] };
    const { manifest } = (await answerOf(ports, exportSharedFilings, {
      person: commerce,
      params,
      body: asked,
    })) as { manifest: ExportManifest };
    const [heading = '', row = ''] = ports.exports
      .text(`shared/${params.exportId}/filings.csv`)
      .split('\r\n');
    expect(heading.replace('\ufeff', '').split(',')).toEqual(manifest.columns.map(({ title }) => title));
    expect(manifest.columns.map(({ key }) => key)).toContain('form.shopUrl');
    expect(heading).not.toMatch(/shopUrl|validFrom/);
    expect(row).toContain('有效');
    expect(row).not.toContain('in-force');
  });

  it('is not handed to another person, nor for other scopes, under its id', async () => {
    const { ports } = await aSharedFiling();
    await answerOf(ports, exportSharedFilings, { person: commerce, params, body });
    for (const [person, asked] of [
      ['second-commerce-officer', body],
      ['customs-officer', { purpose: 'clearance', scopes: ['identity'] }],
      [commerce, { ...body, scopes: ['identity'] }],
    ] as const)
      expect(await refusalOf(ports, exportSharedFilings, { person, params, body: asked })).toEqual([
        409,
        'EXPORT-TAKEN',
      ]);
  });
});
