import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CaseMoved } from '#functions/errors.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { removeEvidence } from '#functions/subsidy/evidence/remove-evidence.route.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { callRoute } from '../support/call-route.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('what was submitted stays as it was', () => {
  it('keeps the file that was read, whatever is put under its upload address afterwards', async () => {
    const { ports, ref, submit, evidence } = await aReadyClaim(await aZone());
    await submit();
    ports.evidence.put(evidence.invoice.key, '%PDF-1.7 another invoice');
    await readEvidence(ports, { key: evidence.invoice.key });
    for (const { objectKey, sha256: read } of await ports.register.evidenceOf(ref.id))
      expect(sha256(ports.evidence.bytes(objectKey))).toBe(read);
  });

  it('keeps a file away that its owner removed while it was read', async () => {
    const { ports, ref, own, person, evidence } = await aReadyClaim(await aZone());
    const { evidenceId, key } = evidence.invoice;
    const removedMeanwhile = {
      ...ports.evidence,
      read: async (asked: string) => {
        await callRoute(ports, removeEvidence, { person, params: { ...own, evidenceId } });
        return ports.evidence.read(asked);
      },
    };
    await expect(readEvidence({ ...ports, evidence: removedMeanwhile }, { key })).rejects.toThrow(CaseMoved);
    expect(await readEvidence(ports, { key })).toEqual({ status: 'gone' });
    expect((await ports.register.evidenceOf(ref.id)).map(({ id }) => id)).not.toContain(evidenceId);
  });
});
