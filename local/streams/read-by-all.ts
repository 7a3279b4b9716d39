import type { ReadByAll } from '../dynamodb/changes.ts';
import type { Places } from './places.ts';
import type { Mapping } from './reader.ts';

type Follows = Pick<Mapping, 'name' | 'table'>;

const earlier = (one: string, other: string): string => (BigInt(one) < BigInt(other) ? one : other);

/** How far the slowest has come in each shard; nothing of a shard that somebody has not begun to read. */
export const readByAll = (
  mappings: readonly Follows[],
  shards: ReadonlyMap<string, readonly string[]>,
  { find }: Pick<Places, 'find'>,
): ReadByAll[] =>
  [...Map.groupBy(mappings, ({ table }) => table)].flatMap(([table, followers]) =>
    (shards.get(table) ?? []).flatMap((shard) => {
      const places = followers.map(({ name }) => find(name, shard));
      if (!places.every((place) => place !== undefined)) return [];
      return [{ table, shard, sequence: places.reduce(earlier) }];
    }),
  );
