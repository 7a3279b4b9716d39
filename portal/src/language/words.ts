import type { Bilingual } from '#domain/shared/bilingual.ts';

/** The words of one page, each in both languages side by side, so that neither can be forgotten. */
export type Words = Readonly<Record<string, Bilingual>>;
export type Language = keyof Bilingual;
