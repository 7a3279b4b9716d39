import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';

export type BankEncoding = 'utf-8' | 'gbk';

/**
 * Spreadsheets know UTF-8 by its mark. GBK is written as GB18030, its superset: the same bytes for every character
 * that GBK has, and no question mark in the name of whoever bears a rarer one.
 */
const encoders: Readonly<Record<BankEncoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  gbk: (text) => iconv.encode(text, 'gb18030'),
};

const marks: Readonly<Record<BankEncoding, string>> = { 'utf-8': '\uFEFF', gbk: '' };

export type EncodedFile = { readonly body: Buffer; readonly sha256: string };

/** The file in one encoding, line by line, with its hash. */
export const encodeFile = (lines: Iterable<string>, encoding: BankEncoding): EncodedFile => {
  const encode = encoders[encoding];
  const parts = [encode(marks[encoding])];
  for (const line of lines) parts.push(encode(line));
  const body = Buffer.concat(parts);
  return { body, sha256: createHash('sha256').update(body).digest('hex') };
};
