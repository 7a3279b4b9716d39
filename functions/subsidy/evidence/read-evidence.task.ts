import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { isChangeable } from '../claims/own-claim.ts';
import { readClaim } from '../claims/read-claim.ts';
import { evidenceOfKey, keyOfRead } from './evidence-key.ts';
import { readDocument } from './read-document.ts';
import { readList } from './read-list.ts';

const Input = z.object({ key: z.string() });

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The file as it arrived, laid aside under the name of its bytes. The upload address lives on for a while; what is
 * put there later is not what was read, nor what an officer opens.
 */
const laidAside = async ({ evidence: files }: Ports, evidence: Evidence, key: string): Promise<Evidence> => {
  const body = await buffer(await files.read(key));
  const sha256 = sha256Of(body);
  const objectKey = keyOfRead(evidence.claimId, evidence.id, sha256);
  await files.write({ key: objectKey, body, contentType: evidence.contentType });
  return { ...evidence, objectKey, sha256 };
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
  const kept = await laidAside(ports, evidence, key);
  const { kind } = kept;
  const read: Read = isList(kind)
    ? await readList(ports, kept, kind, programme)
    : await readDocument(ports, kept);
  await ports.register.commit({ readings: [{ ...kept, ...read }], unmoved: [claim], events: [] });
  return { status: read.status };
};

export const handler = task(Input, readEvidence, connectFiles);
