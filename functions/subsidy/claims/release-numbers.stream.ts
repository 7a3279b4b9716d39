import * as z from 'zod';
import { connectFiles } from '../../connect.ts';
import { stream } from '../../edge/stream.ts';
import type { Ports } from '../../ports.ts';
import { holdNothing } from './held-numbers.ts';

/** The ends after which a claim holds its numbers no longer (domain study §3.7). */
const ends: ReadonlySet<string> = new Set([
  'ClaimWithdrawn',
  'ClaimRefused',
  'ClaimLapsed',
  'ClaimClosedWithNothing',
]);

const text = z.object({ S: z.string() });
const Image = z.object({
  type: text,
  version: z.object({ N: z.coerce.number() }),
  case: z.object({ M: z.object({ id: text }) }),
});

/** Lets go of every number the claim holds, unless it has been taken up again since. */
export const releaseNumbers = async (ports: Ports, id: string, version: number): Promise<void> => {
  const claim = await ports.register.get('claim', id);
  if (claim?.version === version) await holdNothing(ports, id);
};

export const handler = stream(async (ports, { dynamodb }) => {
  const image = Image.safeParse(dynamodb?.NewImage);
  if (!image.success || !ends.has(image.data.type.S)) return;
  await releaseNumbers(ports, image.data.case.M.id.S, image.data.version.N);
}, connectFiles);
