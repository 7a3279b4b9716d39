import type { Archive } from './archive.ts';
import { columnOf, lineOf } from './cell-name.ts';
import { mostColumns, mostMerged } from './limits.ts';
import { mentions } from './old-workbook.ts';
import { damaged } from './troubles.ts';
import { readXml } from './xml.ts';

/** Cells that are one cell, from their first line and column to their last. */
export type Merged = {
  readonly range: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

const mergedOf = (part: string, range = ''): Merged => {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const merged = {
    range,
    top: lineOf(first),
    bottom: lineOf(last),
    left: columnOf(first),
    right: columnOf(last),
  };
  const isRange = merged.top <= merged.bottom && merged.left <= merged.right && merged.left >= 0;
  if (!isRange) throw damaged(`${part}: ${range}`);
  return merged;
};

const word = Buffer.from('mergeCell');

/**
 * Merged ranges by their first line. They stand behind the rows that they are about, so that the sheet is unpacked once
 * more before it is read, and gone through as XML only where it has any. What is damaged in it is known then, too.
 */
export const readMerged = async (archive: Archive, part: string): Promise<readonly Merged[]> => {
  if (!(await mentions(archive.part(part), word))) return [];
  const all: Merged[] = [];
  await readXml(archive, part, {
    open: (name, { ref }) => {
      if (name !== 'mergeCell') return;
      const merged = mergedOf(part, ref);
      if (merged.left < mostColumns) all.push(merged);
      if (all.length > mostMerged) throw damaged(`${part}: > ${mostMerged} mergeCell`);
    },
  });
  return all.sort((a, b) => a.top - b.top);
};
