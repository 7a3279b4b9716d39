import { crc32, deflateRawSync } from 'node:zlib';

/** What the list of parts says of a part; by default the truth. */
type Claims = {
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
};
export type Part = { readonly name: string; readonly body: string | Buffer; readonly claims?: Claims };

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const utf8Names = 0x800;

const packed = ({ name, body, claims = {} }: Part) => {
  const bytes = Buffer.from(body);
  const { size = bytes.length, crc = crc32(bytes), flags = 0, method = 8 } = claims;
  const data = method === 8 ? deflateRawSync(bytes) : bytes;
  const shared = numbers(
    [2, 20],
    [2, flags | utf8Names],
    [2, method],
    [4, 0],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, Buffer.byteLength(name)],
    [2, 0],
  );
  return { name: Buffer.from(name), shared, data };
};

/** A ZIP of these parts, honest or not. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, shared, data } of parts.map(packed)) {
    const local = Buffer.concat([numbers([4, signatures.local]), shared, name, data]);
    centrals.push(
      Buffer.concat([
        numbers([4, signatures.central], [2, 20]),
        shared,
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(centrals);
  const end = numbers(
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, list.length],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...locals, list, end]);
};
