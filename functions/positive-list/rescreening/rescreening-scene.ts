import * as z from 'zod';
import { type GoodsEntry, holdsItsPlace } from '#domain/positive-list/book/goods-entry.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { groundsOf } from '#domain/positive-list/book/suspension.ts';
import { type Catalogue, catalogue } from '#domain/positive-list/lists/catalogue.ts';
import type { ListUsed } from '#domain/positive-list/lists/list-used.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** What a Distributed Map gives each of its children: which re-screening, and one of the stored files. */
export const FileInput = z.object({ id: z.string(), key: z.string() });

export const readRescreening = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<Rescreening> => {
  const found = await register.get('rescreening', id);
  if (!found) throw new NoSuchCase(`There is no re-screening ${id}.`);
  return found;
};

/** Who suspended an entry: a re-screening is known again by its own mark. */
export const markOf = (id: string) => `rescreening:${id}`;

export const isSuspendedBy = (entry: GoodsEntry, id: string): boolean =>
  entry.status === 'suspended' && groundsOf(entry).some(({ by }) => by === markOf(id));

/** Goods that a department looks at in this re-screening, and that nobody has ended meanwhile. */
export const isLookedAtBy = (entry: GoodsEntry, id: string): boolean =>
  entry.lookedAt?.by === id && holdsItsPlace(entry);

const nameOf = ({ id, version }: ListUsed): string => JSON.stringify([id, version]);

/** The versions that are named, each read and made ready once; those at hand are not read again. */
export const versionsNamed = async (
  { lists }: Pick<Ports, 'lists'>,
  named: readonly ListUsed[],
  atHand: readonly Catalogue[],
) => {
  const ready = new Map(atHand.map((one) => [nameOf(one.list), one]));
  const missing = new Map(named.filter((one) => !ready.has(nameOf(one))).map((one) => [nameOf(one), one]));
  const read = await Promise.all([...missing.values()].map(({ id, version }) => lists.read(id, version)));
  for (const list of read) if (list) ready.set(nameOf(list), catalogue(list));
  return (list: ListUsed): Catalogue | undefined => ready.get(nameOf(list));
};
