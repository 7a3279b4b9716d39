import type { PdfObjects } from './pdf-objects.ts';
import { asArray, asDict, nameOf, type PdfDict, type PdfValue } from './pdf-values.ts';

/** A page, and what it may name; pages inherit that from what holds them. */
export type Page = { readonly dict: PdfDict; readonly resources: PdfDict | undefined };

const mostPages = 20;

const mostKids = 1_000;

/** What a node of the tree of pages holds; nothing where it is a page itself. */
const below = ({ get }: PdfObjects, { dict, resources: above }: Page) => {
  const resources = asDict(get(dict.get('Resources'))) ?? above;
  const kids = asArray(get(dict.get('Kids')))?.slice(0, mostKids);
  const nodes = kids?.flatMap((kid) => asDict(get(kid)) ?? []).map((kid): Page => ({ dict: kid, resources }));
  return { page: { dict, resources }, nodes };
};

const rootOf = ({ get, dicts }: PdfObjects): PdfDict | undefined =>
  asDict(
    get(
      dicts()
        .findLast((dict) => nameOf(dict.get('Type')) === 'Catalog')
        ?.get('Pages'),
    ),
  );

/** The pages in their order. Nothing is looked at twice, whatever refers to it. */
export const pagesOf = (objects: PdfObjects): readonly Page[] => {
  const pages: Page[] = [];
  const seen = new Set<PdfValue>();
  const unseen = ({ dict }: Page): boolean => !seen.has(dict) && seen.add(dict).has(dict);
  const root = rootOf(objects);
  let ahead: readonly Page[] = root ? [{ dict: root, resources: undefined }] : [];
  while (ahead.length > 0 && pages.length < mostPages) {
    const levels = ahead.map((node) => below(objects, node));
    pages.push(...levels.flatMap(({ page, nodes }) => (nodes ? [] : [page])));
    ahead = levels.flatMap(({ nodes = [] }) => nodes).filter(unseen);
  }
  return pages.slice(0, mostPages);
};

/** What is drawn on a page, in the order of its streams. */
export const contentOf = ({ get, dataOf }: PdfObjects, { dict }: Page): string => {
  const contents = dict.get('Contents');
  const streams = asArray(get(contents)) ?? [contents];
  return streams.map((stream) => dataOf(stream) ?? '').join('\n');
};
