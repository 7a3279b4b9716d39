import type { InvoiceField, InvoiceFields } from '#domain/subsidy/invoices/invoice-fields.ts';
import type { Archive } from '../tables/workbook/archive.ts';
import { unpacksTooLarge } from '../tables/workbook/troubles.ts';
import { fieldsOfLeaves } from './fields-of-leaves.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/** A page of an invoice has a tenth of this, unpacked. */
const largestPart = 8 * 1024 * 1024;
const mostPages = 20;

/** How the head of an OFD calls each thing. */
const names: Readonly<Record<string, InvoiceField>> = {
  发票代码: 'code',
  发票号码: 'number',
  开票日期: 'issuedOn',
  购买方名称: 'buyerName',
  购买方纳税人识别号: 'buyerCode',
  销售方名称: 'sellerName',
  销售方纳税人识别号: 'sellerCode',
  价税合计: 'amount',
  合计金额: 'net',
  合计税额: 'tax',
};

const partsLike = ({ names: parts }: Archive, like: RegExp): readonly string[] =>
  parts.filter((name) => like.test(name)).slice(0, mostPages);

const leavesIn = async (archive: Archive, like: RegExp): Promise<readonly Leaf[]> => {
  const found: Leaf[] = [];
  for (const part of partsLike(archive, like)) {
    if (archive.sizeOf(part) > largestPart) throw unpacksTooLarge(part);
    found.push(...(await leavesOf(archive, part)));
  }
  return found;
};

const fromHead = (leaves: readonly Leaf[]): Partial<InvoiceFields> =>
  Object.fromEntries(
    leaves.flatMap(({ attributes, text }) => {
      const field = names[attributes['Name'] ?? ''];
      return field ? [[field, text]] : [];
    }),
  );

const nowhere = { attributes: {}, around: {} };

/** The texts of all pages, by the objects that hold them. */
const pageTexts = async (archive: Archive): Promise<ReadonlyMap<string, string>> => {
  const leaves = await leavesIn(archive, /\/pages\/.*content\.xml$/);
  const objects = Map.groupBy(
    leaves.filter(({ path }) => path.endsWith('/TextObject/TextCode')),
    ({ around }) => around['ID'] ?? '',
  );
  return new Map([...objects].map(([id, codes]) => [id, codes.map(({ text }) => text).join('')]));
};

/** Tags say which objects of the page hold what; texts without an object are none. */
const tagged = (tags: readonly Leaf[], texts: ReadonlyMap<string, string>): readonly Leaf[] =>
  tags
    .filter(({ path }) => path.endsWith('/ObjectRef'))
    .flatMap(({ path, text: id }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [{ path: path.replace(/\/ObjectRef$/, ''), text, ...nowhere }];
    });

/** One thing may stand in several objects: a sign before its amount, a name in two halves. */
const joined = (leaves: readonly Leaf[]): readonly Leaf[] =>
  [...Map.groupBy(leaves, ({ path }) => path)].flatMap(([path, group]) =>
    path.endsWith('/Item') ? group : [{ path, text: group.map(({ text }) => text).join(''), ...nowhere }],
  );

const told = (fields: Partial<InvoiceFields>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));

/**
 * What an OFD (GB/T 33190) says of its invoice: in its head, in the tags of its pages, and in the invoice attached to
 * it; what stands nearer to the invoice counts.
 */
export const ofdFields = async (archive: Archive): Promise<InvoiceFields> => {
  const texts = await pageTexts(archive);
  const tags = tagged(await leavesIn(archive, /\/tags\/customtag\.xml$/), texts);
  const remark = [...texts.values()].find((text) => text.includes('被红冲蓝字'));
  return {
    items: [],
    ...told({ remark }),
    ...told(fromHead(await leavesIn(archive, /^ofd\.xml$/))),
    ...told(fieldsOfLeaves(joined(tags))),
    ...told(fieldsOfLeaves(await leavesIn(archive, /\/attachs\/[^/]*invoice[^/]*\.xml$/))),
  };
};
