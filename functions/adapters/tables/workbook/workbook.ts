import { posix } from 'node:path';
import { ofAnotherKind } from '../troubles.ts';
import type { Archive } from './archive.ts';
import { damaged, holdsMacros } from './troubles.ts';
import { type Attributes, isTrue, readXml } from './xml.ts';

export type Sheet = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** Which parts the file has, and how its days are counted. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly texts: string | undefined;
  readonly styles: string | undefined;
};

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** What else is a ZIP, by a part that it has. */
const otherKinds: readonly (readonly [part: RegExp, what: string])[] = [
  [/^word\//, 'DOCX (Word)'],
  [/^ppt\//, 'PPTX (PowerPoint)'],
  [/^xl\/workbook\.bin$/, 'XLSB (Excel)'],
  [/^content\.xml$/, 'ODS (OpenDocument)'],
];
const macros = /(^|\/)(vbaproject\.bin$|macrosheets\/)/;

const mustBeWorkbook = ({ names }: Archive): void => {
  const other = otherKinds.find(([part]) => names.some((name) => part.test(name)));
  if (other) throw ofAnotherKind(other[1]);
  if (!names.includes('[content_types].xml')) throw ofAnotherKind('ZIP');
  const macro = names.find((name) => macros.test(name));
  if (macro) throw holdsMacros(macro);
};

/**
 * A workbook may say that it may hold macros, whether it holds any or not. What is said of a kind of part that it may
 * not have (Default) is not said of it: some writers always do.
 */
const mustBeWithoutMacros = (archive: Archive) =>
  readXml(archive, '[content_types].xml', {
    open: (name, { ContentType = '' }) => {
      if (name === 'Override' && /macroEnabled/i.test(ContentType)) throw holdsMacros(ContentType);
    },
  });

/** What a part refers to within the file. What lies outside of it is never looked at. */
const relationshipsOf = async (archive: Archive, part: string): Promise<readonly Relationship[]> => {
  const found: Relationship[] = [];
  const list = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  await readXml(archive, list, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id && Type && Target)
        found.push({
          id: Id,
          type: posix.basename(Type),
          target: posix.resolve('/', posix.dirname(part), Target),
        });
    },
  });
  return found.map((one) => ({ ...one, target: one.target.slice(1) }));
};

/** The attribute that names a relationship, under whatever prefix its writer chose. */
const relationOf = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

/** Sheets in the order in which they stand; charts and dialogs are no sheets. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  mustBeWorkbook(archive);
  await mustBeWithoutMacros(archive);
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (!main) throw damaged('_rels/.rels');
  const parts = await relationshipsOf(archive, main);
  const partOf = (type: string) => parts.find((one) => one.type === type)?.target;
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(archive, main, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const part = parts.find(({ id, type }) => type === 'worksheet' && id === relationOf(attributes));
      const { name = '', state = 'visible' } = attributes;
      if (part) sheets.push({ name, part: part.target, hidden: state !== 'visible' });
    },
  });
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') };
};
