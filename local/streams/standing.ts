import type { Places } from './places.ts';
import { type Mapping, startOf } from './reader.ts';
import type { Streams } from './wire.ts';

/** How far one mapping has come in one shard, and how many records lie before it: so many at least, where `more`. */
export type Standing = {
  mapping: string;
  table: string;
  functionName: string;
  shard: string;
  place: string | undefined;
  behind: number;
  more: boolean;
};

type Tools = { streams: Streams; places: Places };

/** More than this is far behind, however far. */
const most = 1000;

const standingIn = async (mapping: Mapping, shard: string, tools: Tools): Promise<Standing> => {
  const iterator = await startOf(mapping, shard, tools);
  const { Records } = await tools.streams.page(iterator, most);
  const { name, table, functionName } = mapping;
  return {
    mapping: name,
    table,
    functionName,
    shard,
    place: tools.places.find(name, shard),
    behind: Records.filter(mapping.wants).length,
    more: Records.length === most,
  };
};

/** Where all mappings stand; looking moves none of them. */
export const standingsOf = async (mappings: readonly Mapping[], tools: Tools): Promise<Standing[]> =>
  (
    await Promise.all(
      mappings.map(async (mapping) => {
        const shards = await tools.streams.shardsOf(mapping.streamArn);
        return Promise.all(shards.map((shard) => standingIn(mapping, shard, tools)));
      }),
    )
  ).flat();
