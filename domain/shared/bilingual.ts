import * as z from 'zod';

/** A sentence in both languages of the portal; Chinese is the binding one. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = Readonly<z.infer<typeof Bilingual>>;

/** One after the other, as a sentence of each language lists them. */
export const listed = (titles: readonly Bilingual[]): Bilingual => ({
  zh: titles.map(({ zh }) => zh).join('、'),
  en: titles.map(({ en }) => en).join(', '),
});

/** Both in one text, where there is room for one; an id that nobody has named is said once. */
export const inBoth = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} ${en}`);

/** Titles by id; what nobody has named stands for itself. */
export const named =
  (titles: ReadonlyMap<string, Bilingual>) =>
  (id: string): Bilingual =>
    titles.get(id) ?? { zh: id, en: id };
