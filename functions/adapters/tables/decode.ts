import type { Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from './table-unreadable.ts';

export type Encoding = 'utf-8' | 'gb18030';

const notACsv = (zh: string, en: string): Refusal => ({
  code: 'TABLE-NOT-CSV',
  severity: 'hard',
  found: en,
  expected: { zh: 'CSV 文本文件（UTF-8 或 GBK）', en: 'A CSV text file in UTF-8 or GBK' },
  reason: { zh: `这是${zh}，不是 CSV 文件。`, en: `This is ${en}, not a CSV file.` },
  next: { zh: '请另存为 CSV 后上传。', en: 'Save it as CSV and upload that.' },
});

/** What other kinds of file begin with. */
const signatures = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], zh: ' Excel 工作簿或压缩包', en: 'an Excel workbook or a ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], zh: '旧版 Excel 工作簿', en: 'an old Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], zh: ' PDF 文件', en: 'a PDF' },
  { bytes: [0xff, 0xfe], zh: ' UTF-16 编码的文本', en: 'text in UTF-16' },
  { bytes: [0xfe, 0xff], zh: ' UTF-16 编码的文本', en: 'text in UTF-16' },
] as const;

const refuseOthers = (head: Uint8Array): void => {
  const kind = signatures.find(({ bytes }) => bytes.every((byte, n) => head[n] === byte));
  if (kind) throw new TableUnreadable([notACsv(kind.zh, kind.en)]);
};

const refuseBinary = (chunk: Uint8Array): void => {
  if (chunk.includes(0)) throw new TableUnreadable([notACsv('二进制文件', 'a binary file')]);
};

const isAscii = (chunk: Uint8Array) => chunk.every((byte) => byte < 0x80);

const isUtf8 = (chunk: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const wrongBytes = (encoding: Encoding): Refusal => ({
  code: 'TABLE-ENCODING',
  severity: 'hard',
  found: encoding,
  expected: { zh: 'UTF-8 或 GBK', en: 'UTF-8 or GBK' },
  reason: {
    zh: '文件编码前后不一致或已损坏。',
    en: 'The encoding of the file changes midway, or it is damaged.',
  },
  next: { zh: '请另存为 UTF-8 编码的 CSV 后上传。', en: 'Save it as CSV in UTF-8 and upload that.' },
});

/** Up to the first Chinese character both encodings are the same bytes; that character decides. */
export const decoded = (bytes: AsyncIterable<Uint8Array>) => {
  let encoding: Encoding = 'utf-8';
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun = false;

  const look = (chunk: Uint8Array) => {
    if (!begun) refuseOthers(chunk);
    begun = true;
    refuseBinary(chunk);
    if (decoder || isAscii(chunk)) return;
    encoding = isUtf8(chunk) ? 'utf-8' : 'gb18030';
    decoder = new TextDecoder(encoding, { fatal: true });
  };

  const read = (chunk?: Uint8Array): string => {
    try {
      if (decoder) return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new TableUnreadable([wrongBytes(encoding)]);
    }
    return chunk ? Buffer.from(chunk).toString('latin1') : '';
  };

  async function* text(): AsyncGenerator<string> {
    for await (const chunk of bytes) {
      look(chunk);
      yield read(chunk);
    }
    yield read();
  }

  return { text: text(), encoding: () => encoding };
};
