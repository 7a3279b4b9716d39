import { Manifest } from '#domain/positive-list/goods/piece.ts';
import { stored } from '../../casework/stored-rows.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Ports } from '../../ports.ts';
import { manifestKey } from '../goods/goods-keys.ts';

type Needs = Pick<Ports, 'exports'>;

/** What the file was cut into, once it has been. */
export const readManifest = async ({ exports }: Needs, id: string): Promise<Manifest | undefined> =>
  (await exports.bytesOf(manifestKey(id))) === undefined
    ? undefined
    : stored(exports, manifestKey(id), Manifest);

export const manifestOf = async (ports: Needs, id: string): Promise<Manifest> => {
  const manifest = await readManifest(ports, id);
  if (!manifest) throw new NoSuchCase(`The file of the goods filing ${id} has not been cut into pieces.`);
  return manifest;
};

export const piecesOf = (filingId: string, { pieces }: Pick<Manifest, 'pieces'>): Piece[] =>
  Array.from({ length: pieces }, (_, n) => ({ filingId, number: n + 1 }));
