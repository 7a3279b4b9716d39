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
import { readList } from './read-list.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';

const Input = z.object({ key: z.string() });

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The file as it arrived, laid aside under the name of its bytes. The upload address lives on for a while; what is
 * put there later is not what was read, nor what an officer opens.
 */
const laidAside = async ({ evidence: files }: Ports, evidence: Evidence, key: string) => {
  const body = await buffer(await files.read(key));
  const sha256 = sha256Of(body);
  const objectKey = keyOfRead(evidence.claimId, evidence.id, sha256);
  await files.write({ key: objectKey, body, contentType: evidence.contentType });
  return { body, kept: { ...evidence, objectKey, sha256 } };
};

/** Reads what was uploaded under this key. An upload that belongs to nothing any more is left alone. */
export const readEvidence = async (ports: Ports, { key }: z.infer<typeof Input>) => {
  const place = evidenceOfKey(key);
  if (!place) return { status: 'not ours' };
  const all = await ports.register.evidenceOf(place.claimId);
  const evidence = all.find(({ id }) => id === place.evidenceId);
  if (!evidence) return { status: 'gone' };
  const scene = await readClaim(ports, place.claimId);
  const { claim, programme } = scene;
  // Its upload address outlives the submission; what was submitted does not change any more.
  if (!isChangeable(claim)) return { status: 'closed' };
  const { body, kept } = await laidAside(ports, evidence, key);
  const { kind } = kept;
  const read: ReadPaper = isList(kind)
    ? await readList(ports, kept, kind, programme)
    : await readPaper(body, kept, all, scene);
  const after = { ...kept, ...read, version: evidence.version + 1 };
  await ports.register.commit({ readings: [after], unmoved: [claim], events: [] });
  return { status: read.status };
};

export const handler = task(Input, readEvidence, connectFiles);
