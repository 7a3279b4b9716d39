import * as z from 'zod';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { type Catalogue, catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { headsOf } from '../lists/list-heads.ts';

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

export const isSuspendedBy = ({ status, why }: GoodsEntry, id: string): boolean =>
  status === 'suspended' && why?.by === markOf(id);

/** The versions of a list, each made ready once. */
export const versionsOf = async ({ lists }: Pick<Ports, 'lists'>, list: string) => {
  const heads = await headsOf(lists, list);
  const versions = await Promise.all(heads.map(({ version }) => lists.read(list, version)));
  const ready = new Map<string, Catalogue>();
  return (version: string | undefined): Catalogue | undefined => {
    const found = versions.find((one) => one?.version === version);
    if (!found) return undefined;
    const known = ready.get(found.version) ?? catalogue(found);
    ready.set(found.version, known);
    return known;
  };
};
