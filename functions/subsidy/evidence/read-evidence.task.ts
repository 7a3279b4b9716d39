import * as z from 'zod';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { arrived, laidAside } from '../../files/arrived.ts';
import type { Ports } from '../../ports.ts';
import { isChangeable } from '../claims/own-claim.ts';
import { readClaim } from '../claims/read-claim.ts';
import { evidenceOfKey, keptUnder } from './evidence-key.ts';
import { readList } from './read-list.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';
import { tellUndeclared } from './tell-undeclared.ts';

const Input = z.object({ key: z.string() });

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
  const file = await arrived(ports.evidence, key);
  if (!file) return { status: 'gone' };
  const { kind } = evidence;
  const kept = { ...evidence, ...(await laidAside(ports.evidence, file, keptUnder(evidence))) };
  const read: ReadPaper = isList(kind)
    ? await readList(ports, kept, kind, scene)
    : await readPaper(file, kept, all, scene);
  const after = { ...kept, ...read, version: evidence.version + 1 };
  await ports.register.commit({ readings: [after], unmoved: [claim], events: [] });
  if (kind === 'waybills' || kind === 'trade') await tellUndeclared(ports, claim, programme);
  return { status: read.status };
};

export const handler = task(Input, readEvidence, connectFiles);
