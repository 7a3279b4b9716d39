type Content = string | number | boolean | undefined | Tree | readonly Content[];
type Tree = { [name: string]: Content };

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string) => text.replace(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

const element = (name: string, content: Content): string => {
  if (content === undefined) return '';
  if (isList(content)) return content.map((each) => element(name, each)).join('');
  return `<${name}>${typeof content === 'object' ? inside(content) : escaped(String(content))}</${name}>`;
};

const inside = (tree: Tree) =>
  Object.entries(tree)
    .map(([name, content]) => element(name, content))
    .join('');

/** A list repeats its element; what is undefined is left out. */
export const xml = (root: string, tree: Tree) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside(tree)}</${root}>`;

const unescapes: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => unescapes[name] ?? '');

/** The texts of an element in a request; enough for the flat lists that S3 is sent. */
export const textsOf = (document: string, name: string) =>
  [...document.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    unescaped(text),
  );

export const elementsOf = (document: string, name: string) =>
  [...document.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, content = '']) => content);
