import { longestLine } from '../whole-lines.ts';
import { damaged } from './troubles.ts';
import type { Handlers } from './xml.ts';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** XML has no control characters, so that spreadsheets write them, and what looks like it, as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The text within each element of a name, put together from its runs. How it is pronounced is no part of it. */
export const textReader = (
  part: string,
  element: string,
  found: (text: string) => void,
): Required<Handlers> => {
  let text = '';
  let isText = false;
  let pronunciations = 0;
  return {
    open: (name) => {
      if (name === element) text = '';
      if (name === 'rPh') pronunciations += 1;
      if (name === 't') isText = pronunciations === 0;
    },
    text: (words) => {
      if (isText) text += words;
      if (text.length > longestLine) throw damaged(`${part}: <${element}> > ${longestLine}`);
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') pronunciations -= 1;
      if (name === element) found(unescaped(text));
    },
  };
};
