import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodeFile } from '#functions/adapters/bank-formats/encode-file.ts';

const everyCharacter = Array.from({ length: 0x10000 - 0x20 }, (_, n) =>
  String.fromCodePoint(n + 0x20),
).filter((char) => !/[\uD800-\uF8FF]/.test(char));

const gbk = (text: string) => encodeFile([text], 'gbk').body;

describe('the encodings of a bank file', () => {
  it('writes GBK byte for byte, but for the euro sign that GB18030 moved', () => {
    const isGbk = (char: string) => iconv.decode(iconv.encode(char, 'gbk'), 'gbk') === char;
    const different = everyCharacter.filter(
      (char) => isGbk(char) && !gbk(char).equals(iconv.encode(char, 'gbk')),
    );
    expect(different).toEqual(['€']);
  });

  it('loses no character of a name, however rare', () => {
    const text = `${everyCharacter.join('')}𠮷野`;
    expect(new TextDecoder('gb18030').decode(gbk(text))).toBe(text);
  });

  it('marks UTF-8 for spreadsheets, and hashes what it wrote', () => {
    const { body, sha256 } = encodeFile(['付款方\r\n', '某某\r\n'], 'utf-8');
    expect(body.toString('utf8')).toBe('\uFEFF付款方\r\n某某\r\n');
    expect(sha256).toBe(createHash('sha256').update(body).digest('hex'));
  });
});
