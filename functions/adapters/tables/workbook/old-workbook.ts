import { ofAnotherKind } from '../troubles.ts';
import { limited } from './spooled.ts';
import { passwordProtected } from './troubles.ts';

/** A workbook with a password stands under this name in a container of the old format. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the bytes hold a word, wherever the pieces are cut. All of them are read. */
export const mentions = async (source: AsyncIterable<Buffer>, word: Buffer): Promise<boolean> => {
  let found = false;
  let rest = Buffer.alloc(0);
  for await (const piece of source) {
    const seam = Buffer.concat([rest, piece.subarray(0, word.length)]);
    found ||= seam.includes(word) || piece.includes(word);
    rest = Buffer.concat([rest, piece.subarray(-word.length)]).subarray(-word.length);
  }
  return found;
};

/** The container of old Office files: an old workbook, or a new one behind a password. */
export const refuseOldWorkbook = async (whole: AsyncIterable<Buffer>): Promise<never> => {
  throw (await mentions(limited(whole), encrypted))
    ? passwordProtected()
    : ofAnotherKind('XLS (Excel 97-2003)');
};
