import { describe, expect, it } from 'vitest';
import { zoneDocuments } from '#bin/publish-zone.ts';
import { day } from '#domain/shared/day.ts';
import { ZoneDocument, zoneShapes } from '#functions/zone/documents.ts';
import { inForce } from '#functions/zone/in-force.ts';
import { theZone } from '../support/a-goods-filing.ts';

const documents = zoneDocuments('zones/manzhouli');

describe('the documents that the zone ships', () => {
  it.each(documents.map((document) => [document.kind, String(document['id']), document] as const))(
    '%s %s can be published as it stands',
    (_, __, document) => {
      expect(ZoneDocument.safeParse(document).error).toBeUndefined();
    },
  );

  it('are of every kind that a zone may publish', () => {
    const kinds = new Set(documents.map(({ kind }) => kind));
    expect(Object.keys(zoneShapes).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('hold the credit and risk terms that are in force on a day', async () => {
    const { zone } = await theZone();
    const [terms] = await zone.all('risk-terms');
    const shipped = terms?.version ?? 0;
    if (terms) await zone.publish({ ...terms, version: shipped + 1, effectiveFrom: day('2027-01-01') });
    const versions = await Promise.all(
      ['2020-05-31', '2026-12-31', '2027-01-01'].map((on) => inForce(zone, 'risk-terms', 'risk', on)),
    );
    expect(versions.map((one) => one?.version)).toEqual([undefined, shipped, shipped + 1]);
    expect(await inForce(zone, 'credit-terms', 'credit', '2026-12-31')).toMatchObject({ version: 1 });
  });
});
