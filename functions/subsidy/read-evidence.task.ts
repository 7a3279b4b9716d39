import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Evidence } from '#domain/subsidy/claim.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { evidenceOfKey } from './evidence-key.ts';
import { isChangeable } from './own-claim.ts';
import { readClaim } from './read-claim.ts';
import { readDocument } from './read-document.ts';
import { readWaybills } from './read-waybills.ts';

const Input = z.object({ key: z.string() });

const sha256Of = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
};

type Read = Pick<Evidence, 'status' | 'findings'> & Partial<Evidence>;

/** Reads what was uploaded under this key. An upload that belongs to nothing any more is left alone. */
export const readEvidence = async (ports: Ports, { key }: z.infer<typeof Input>) => {
  const place = evidenceOfKey(key);
  if (!place) return { status: 'not ours' };
  const evidence = (await ports.register.evidenceOf(place.claimId)).find(({ id }) => id === place.evidenceId);
  if (!evidence) return { status: 'gone' };
  const { claim, programme } = await readClaim(ports, place.claimId);
  // Its upload address outlives the submission; what was submitted does not change any more.
  if (!isChangeable(claim)) return { status: 'closed' };
  const read: Read =
    evidence.kind === 'waybills'
      ? await readWaybills(ports, evidence, programme)
      : await readDocument(ports, evidence);
  const sha256 = await sha256Of(await ports.evidence.read(key));
  await ports.register.commit({ evidence: [{ ...evidence, ...read, sha256 }], events: [] });
  return { status: read.status };
};

export const handler = task(Input, readEvidence, connect);
