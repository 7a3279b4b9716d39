import { constants, inflateSync } from 'node:zlib';
import {
  asArray,
  asDict,
  asNumber,
  nameOf,
  type PdfDict,
  type PdfValue,
  pdfValues,
  refOf,
} from './pdf-values.ts';

/** All that is unpacked of one file; an invoice has a tenth of one. */
const mostUnpacked = 32 * 1024 * 1024;
const mostObjects = 20_000;

/** Where an object stands in the file; the next begins at its end. */
type Place = { readonly from: number; readonly to: number };
/** A value, and where the bytes begin that follow it, where any do. */
type Found = { readonly value: PdfValue; readonly dataAt?: number };

/** Where a number is given twice, the later counts: files are changed by adding to them. */
const placesIn = (text: string): ReadonlyMap<number, Place> => {
  const begun = [...text.matchAll(/(\d{1,8})\s+\d{1,5}\s+obj\b/g)].slice(0, mostObjects);
  return new Map(
    begun.map(({ 0: all, 1: number, index }, n) => [
      Number(number),
      { from: index + all.length, to: begun[n + 1]?.index ?? text.length },
    ]),
  );
};

const readAt = (text: string, { from, to }: Place): Found | undefined => {
  const values = pdfValues(text.slice(from, to));
  const value = values.next();
  if (value === undefined) return undefined;
  const end = from + values.at();
  const stream = /^\s*stream\r?\n/.exec(text.slice(end, end + 32));
  return stream ? { value, dataAt: end + stream[0].length } : { value };
};

const filterOf = (dict: PdfDict): string => {
  const filter = dict.get('Filter');
  const filters = asArray(filter) ?? (filter === undefined ? [] : [filter]);
  return filters.map((one) => nameOf(one) ?? '?').join();
};

/** Ways to unpack a stream; what is packed otherwise is a picture, or written as no invoice is. */
type Unpack = (raw: Buffer, most: number) => Buffer;
const unpackers: Readonly<Record<string, Unpack>> = {
  '': (raw) => raw,
  FlateDecode: (raw, most) =>
    inflateSync(raw, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }),
};

/** Nothing where it is damaged, or larger than all that may be unpacked. */
const unpacked = (unpack: Unpack, raw: Buffer, most: number): Buffer | undefined => {
  try {
    return most > 0 ? unpack(raw, most) : undefined;
  } catch {
    return undefined;
  }
};

/** Objects may be packed together in the stream of another: first their numbers and places, then they themselves. */
const packedIn = (data: string, first: number): [number, PdfValue][] => {
  const heads = [...data.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].slice(0, mostObjects);
  return heads.flatMap(({ 1: number, 2: place }, n): [number, PdfValue][] => {
    const next = heads[n + 1]?.[2];
    const end = next === undefined ? data.length : first + Number(next);
    const value = pdfValues(data.slice(first + Number(place), end)).next();
    return value === undefined ? [] : [[Number(number), value]];
  });
};

/** The objects of a PDF by their numbers. Its own list of them is not asked: it is what is damaged first. */
export const pdfObjects = (file: Buffer) => {
  const text = file.toString('latin1');
  const found = new Map<number, Found>();
  let left = mostUnpacked;

  for (const [ref, place] of placesIn(text)) {
    const one = readAt(text, place);
    if (one) found.set(ref, one);
  }

  /** The value that is meant, whether it stands there or elsewhere. */
  const get = (value: PdfValue | undefined): PdfValue | undefined => {
    const ref = refOf(value);
    return ref === undefined ? value : found.get(ref)?.value;
  };

  const rawData = (dict: PdfDict, dataAt: number): Buffer => {
    const length = asNumber(get(dict.get('Length'))) ?? Number.NaN;
    const isTrue = /^\s*endstream/.test(text.slice(dataAt + length, dataAt + length + 16));
    const end = isTrue ? dataAt + length : text.indexOf('endstream', dataAt);
    return file.subarray(dataAt, end < 0 ? file.length : end);
  };

  /** What a stream holds, unpacked, with one character a byte. */
  const dataOf = (value: PdfValue | undefined): string | undefined => {
    const { value: described, dataAt } = found.get(refOf(value) ?? -1) ?? {};
    const dict = asDict(described);
    if (!dict || dataAt === undefined || dict.has('DecodeParms')) return undefined;
    const unpack = unpackers[filterOf(dict)];
    const data = unpack && unpacked(unpack, rawData(dict, dataAt), left);
    left -= data?.length ?? 0;
    return data?.toString('latin1');
  };

  const isPack = ({ value }: Found): boolean => nameOf(asDict(value)?.get('Type')) === 'ObjStm';

  for (const [ref, one] of [...found].filter(([, found]) => isPack(found))) {
    const first = asNumber(get(asDict(one.value)?.get('First'))) ?? 0;
    for (const [number, value] of packedIn(dataOf({ ref }) ?? '', first)) found.set(number, { value });
  }

  return {
    get,
    dataOf,
    dicts: (): PdfDict[] => [...found.values()].flatMap(({ value }) => asDict(value) ?? []),
    isEncrypted: /\/Encrypt\s+\d+\s+\d+\s+R/.test(text),
  };
};
export type PdfObjects = ReturnType<typeof pdfObjects>;
