import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { deepest, longestToken } from './limits.ts';
import { damaged, hasDoctype } from './troubles.ts';

export type Attributes = Readonly<Record<string, string>>;

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What to do at an element, at its text and at its end. Names come without their prefix: writers choose their own. */
export type Handlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/**
 * Strict: what is not well-formed is refused, entities other than the five of XML too, and a document type at once.
 * Nothing is ever fetched or expanded.
 */
const parserOf = (part: string, { open, text, close }: Handlers) => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let quiet = 0;
  const heard = () => {
    quiet = 0;
  };
  parser.on('doctype', () => {
    throw hasDoctype(part);
  });
  parser.on('error', ({ message }) => {
    throw damaged(`${part}: ${message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    depth += 1;
    if (depth > deepest) throw damaged(`${part}: <${name}> × ${depth}`);
    open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    depth -= 1;
    close?.(local(name));
  });
  const said = (words: string) => {
    heard();
    text?.(words);
  };
  if (text) parser.on('text', said);
  if (text) parser.on('cdata', said);
  return {
    write: (words: string) => {
      quiet += words.length;
      if (quiet > longestToken) throw damaged(`${part}: > ${longestToken}`);
      parser.write(words);
    },
    end: () => parser.close(),
  };
};

/** Hands one part to its handlers, piece by piece; whoever has seen enough takes no more. */
export async function* xmlPieces(archive: Archive, part: string, handlers: Handlers): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = parserOf(part, handlers);
  const decoded = (piece?: Buffer): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged(`${part}: UTF-8`);
    }
  };
  for await (const piece of archive.part(part)) {
    parser.write(decoded(piece));
    yield;
  }
  parser.write(decoded());
  parser.end();
  yield;
}

export const readXml = async (archive: Archive, part: string, handlers: Handlers): Promise<void> => {
  for await (const _ of xmlPieces(archive, part, handlers));
};
