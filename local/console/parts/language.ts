import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Bilingual } from '#domain/shared/bilingual.ts';

export type Words = Readonly<Record<string, Bilingual>>;
export type Language = keyof Bilingual;

type Values = Readonly<Record<string, string | number>>;

/** Says a sentence in the reader's language, with `{{name}}` filled in. */
export type Say = (both: Bilingual, values?: Values) => string;

export const sayIn =
  (language: Language): Say =>
  (both, values = {}) =>
    both[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

const shelf = 'kouan-console-language';

const read = (text: string | undefined): Language | undefined =>
  text === 'zh' || text === 'en' ? text : undefined;

/** Chinese unless somebody chose otherwise in this browser. */
export const languageOf = (context: Context): Language => {
  const chosen = read(context.req.query('language'));
  if (chosen) setCookie(context, shelf, chosen, { path: '/_local', sameSite: 'Strict', httpOnly: true });
  return chosen ?? read(getCookie(context, shelf)) ?? 'zh';
};
