import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

export type Part = { readonly name: string; readonly bytes: Uint8Array };

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** Names are in UTF-8, and parts are deflated: PKZIP APPNOTE 4.4.4, 4.4.5. */
const version = 20;
const utf8 = 0x0800;
const deflated = 8;
/** The first day that the format knows: an archive that says when it was made is another every time. */
const firstDay = 0x0021;

type Field = readonly [bytes: 2 | 4, value: number];

const record = (fields: readonly Field[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

type Packed = { readonly name: Buffer; readonly body: Buffer; readonly fields: readonly Field[] };

const packed = ({ name, bytes }: Part): Packed => {
  const [title, body] = [Buffer.from(name), deflateRawSync(bytes)];
  const fields: readonly Field[] = [
    [2, version],
    [2, utf8],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, crc32(bytes)],
    [4, body.length],
    [4, bytes.length],
    [2, title.length],
    [2, 0],
  ];
  return { name: title, body, fields };
};

const local = ({ name, body, fields }: Packed): Buffer =>
  Buffer.concat([record([[4, signatures.local], ...fields]), name, body]);

const central = ({ name, fields }: Packed, offset: number): Buffer =>
  Buffer.concat([
    record([[4, signatures.central], [2, version], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
    name,
  ]);

const end = (parts: number, size: number, offset: number): Buffer =>
  record([
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, parts],
    [2, parts],
    [4, size],
    [4, offset],
    [2, 0],
  ]);

/** An archive of these parts, in their order. */
export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const all = parts.map(packed);
  const locals = all.map(local);
  let offset = 0;
  const centrals = all.map((one, n) => {
    const entry = central(one, offset);
    offset += locals[n]?.length ?? 0;
    return entry;
  });
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, end(all.length, directory.length, offset)]);
};
