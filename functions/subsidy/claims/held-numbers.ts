import * as z from 'zod';
import { store, stored } from '../../casework/stored-rows.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'numbers' | 'exports'>;

const heldKey = (claimId: string) => `claims/${claimId}/numbers.json`;
const Held = z.array(z.string());

/** Every number that was ever taken for the claim and not let go since. */
const heldBy = async ({ exports }: Needs, claimId: string): Promise<string[]> => {
  const key = heldKey(claimId);
  const written = (await exports.bytesOf(key)) !== undefined;
  return written ? stored(exports, key, Held) : [];
};

const note = ({ exports }: Needs, claimId: string, numbers: readonly string[]) =>
  store(exports, heldKey(claimId), numbers);

/**
 * Takes these numbers for the claim and lets go of what it held before and no longer brings. They are noted before
 * they are taken, so that none is held that nobody remembers. Answers which numbers another claim holds.
 */
export const holdExactly = async (ports: Needs, claimId: string, wanted: readonly string[]) => {
  const before = await heldBy(ports, claimId);
  await note(ports, claimId, [...new Set([...before, ...wanted])]);
  const elsewhere = await ports.numbers.take(claimId, wanted);
  const still = new Set(wanted);
  const gone = before.filter((number) => !still.has(number));
  await ports.numbers.release(claimId, gone);
  if (gone.length > 0) await note(ports, claimId, wanted);
  return elsewhere;
};

/** Lets go of every number the claim holds. */
export const holdNothing = async (ports: Needs, claimId: string): Promise<void> =>
  ports.numbers.release(claimId, await heldBy(ports, claimId));
