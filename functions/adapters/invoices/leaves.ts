import type { Archive } from '../tables/workbook/archive.ts';
import { damaged } from '../tables/workbook/troubles.ts';
import { type Attributes, readXml } from '../tables/workbook/xml.ts';

/** An element with the text directly in it, under the names of those that hold it. */
export type Leaf = {
  readonly path: string;
  readonly text: string;
  readonly attributes: Attributes;
  /** Of the element around it. */
  readonly around: Attributes;
};

/** An invoice has some hundred; its pages have a text for every few characters. */
const mostLeaves = 50_000;
const longestText = 4_096;

/** Every text of an XML, by where it stands. */
export const leavesOf = async (archive: Archive, part: string): Promise<readonly Leaf[]> => {
  const leaves: Leaf[] = [];
  const open: { name: string; attributes: Attributes; text: string }[] = [];
  await readXml(archive, part, {
    open: (name, attributes) => {
      open.push({ name, attributes, text: '' });
    },
    text: (words) => {
      const element = open.at(-1);
      if (element && element.text.length < longestText) element.text += words.slice(0, longestText);
    },
    close: () => {
      const path = open.map(({ name }) => `/${name}`).join('');
      const element = open.pop();
      const text = element?.text.trim() ?? '';
      const around = open.at(-1)?.attributes ?? {};
      if (element && text !== '') leaves.push({ path, text, attributes: element.attributes, around });
      if (leaves.length > mostLeaves) throw damaged(`${part}: > ${mostLeaves}`);
    },
  });
  return leaves;
};
