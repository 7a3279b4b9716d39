import { fileTypeFromBuffer } from 'file-type';

/** So many of its first bytes tell a file. */
const enough = 4100;

/** A byte order mark or a space may stand before the first tag. */
const isXml = (head: Buffer): boolean =>
  /^(\ufeff)?\s*<(\?xml|[A-Za-z])/.test(head.toString('utf8')) &&
  !/^\s*<(!doctype )?html/i.test(head.toString('utf8'));

/** What a file is, by its bytes and never by its name or by what its uploader calls it. */
export const foundType = async (file: Buffer): Promise<string> => {
  const head = file.subarray(0, enough);
  const found = (await fileTypeFromBuffer(head))?.mime;
  return found ?? (isXml(head) ? 'application/xml' : 'application/octet-stream');
};
