import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#functions/subsidy/read-evidence.task.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';

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
});
