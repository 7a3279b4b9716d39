import type { Archive } from './archive.ts';
import { largestTexts } from './limits.ts';
import { textReader } from './text-reader.ts';
import { unpacksTooLarge } from './troubles.ts';
import { readXml } from './xml.ts';

/** Texts that cells share, by their number. */
export type SharedTexts = (number: number) => string | undefined;

const none: SharedTexts = () => undefined;

/** No text takes fewer bytes of the part than `<si/>`. */
const leastBytes = 5;

/**
 * Kept as bytes in one piece: as strings, each would cost its header, and hold on to the piece of the file that it was
 * cut from. No text is longer than the XML it stands in, so that the part's own size is room enough.
 */
export const readSharedTexts = async (archive: Archive, part: string | undefined): Promise<SharedTexts> => {
  if (part === undefined) return none;
  const size = archive.sizeOf(part);
  if (size > largestTexts) throw unpacksTooLarge(part);
  const bytes = Buffer.allocUnsafeSlow(size);
  const ends = new Uint32Array(Math.ceil(size / leastBytes) + 1);
  let count = 0;
  let end = 0;
  const reader = textReader(part, 'si', (text) => {
    end += bytes.write(text, end, 'utf8');
    count += 1;
    ends[count] = end;
  });
  await readXml(archive, part, reader);
  const isText = (number: number) => Number.isInteger(number) && number >= 0 && number < count;
  return (number) => (isText(number) ? bytes.toString('utf8', ends[number], ends[number + 1]) : undefined);
};
