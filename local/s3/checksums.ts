import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

type Running = { add: (piece: Buffer) => void; end: () => string };

const hashed = (algorithm: string) => (): Running => {
  const hash = createHash(algorithm);
  return { add: (piece) => hash.update(piece), end: () => hash.digest('base64') };
};

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
};

/** CRC-32C, reflected polynomial 0x82F63B78; zlib has only the other one. */
const castagnoli = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

const crc32c = (): Running => {
  let value = 0xffffffff;
  return {
    add: (piece) => {
      for (const byte of piece) value = (castagnoli[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    },
    end: () => word(value ^ 0xffffffff),
  };
};

const plainCrc32 = (): Running => {
  let value = 0;
  return {
    add: (piece) => {
      value = crc32(piece, value);
    },
    end: () => word(value),
  };
};

/** The checksums that a client may send with a body, by the header that carries them. */
export const checksums: Record<string, () => Running> = {
  'x-amz-checksum-crc32': plainCrc32,
  'x-amz-checksum-crc32c': crc32c,
  'x-amz-checksum-sha1': hashed('sha1'),
  'x-amz-checksum-sha256': hashed('sha256'),
};
