/**
 * The runtime reads GB18030 and does not write it; so what it reads is turned round once. Two bytes for every
 * character of GBK, and four for the rest, so that no name loses a character.
 */
const reader = new TextDecoder('gb18030');

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

const leads = between(0x81, 0xfe);
const trails = between(0x40, 0xfe).filter((byte) => byte !== 0x7f);
const seconds = between(0x30, 0x39);

const pairs = (): number[][] => leads.flatMap((lead) => trails.map((trail) => [lead, trail]));

/** The four bytes that stand for this index; two of every four are digits. */
const quadruple = (index: number, lead: number): number[] => [
  lead + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % seconds.length),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/** So many four-byte codes stand for characters of the first plane. */
const firstPlane = 39_420;

const turnedRound = (): ReadonlyMap<string, readonly number[]> => {
  const table = new Map<string, readonly number[]>();
  const codes = [...pairs(), ...between(0, firstPlane - 1).map((index) => quadruple(index, 0x81))];
  for (const code of codes) {
    const char = reader.decode(Uint8Array.from(code));
    if (char.length === 1 && !table.has(char)) table.set(char, code);
  }
  return table;
};

let table: ReadonlyMap<string, readonly number[]> | undefined;

const questionMark = [0x3f];

/** Beyond the first plane the codes run on without a gap. */
const beyond = (point: number): readonly number[] => quadruple(point - 0x10000, 0x90);

const codeOf = (char: string): readonly number[] => {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point >= 0x10000) return beyond(point);
  table ??= turnedRound();
  return table.get(char) ?? questionMark;
};

export const toGbk = (text: string): Buffer => Buffer.from(Array.from(text).flatMap(codeOf));
