import { sha256Of } from '../../files/sha256-of.ts';
import { toGbk } from './gbk.ts';

type BankEncoding = 'utf-8' | 'gbk';

/** Spreadsheets know UTF-8 by its mark; GBK has none. */
const marks: Readonly<Record<BankEncoding, string>> = { 'utf-8': '\uFEFF', gbk: '' };

const encoders: Readonly<Record<BankEncoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  gbk: toGbk,
};

/** The file in one encoding, line by line, with its hash. */
export const encodeFile = (
  lines: Iterable<string>,
  encoding: BankEncoding,
): { readonly body: Buffer; readonly sha256: string } => {
  const encode = encoders[encoding];
  const parts = [encode(marks[encoding])];
  for (const line of lines) parts.push(encode(line));
  const body = Buffer.concat(parts);
  return { body, sha256: sha256Of(body) };
};
