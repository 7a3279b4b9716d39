import type { Bilingual } from '#domain/shared/bilingual.ts';

type Refused = {
  readonly at?: string | undefined;
  readonly reason: Bilingual;
  readonly expected?: Bilingual | undefined;
  readonly next?: Bilingual | undefined;
};

export type Sorted<R> = { readonly byField: ReadonlyMap<string, readonly R[]>; readonly rest: readonly R[] };

/** The field a path means: `form.shopUrl`, `body.shopUrl` and `shopUrl` are the same place on the page. */
const fieldOf = (at: string): string => at.replace(/^(form|body)\./, '');

/** Refusals that name a field of this form stand beside it; the rest is said above the form. */
export const sortByField = <R extends Refused>(
  refusals: readonly R[],
  fields: readonly string[],
): Sorted<R> => {
  const placed = refusals.map((refusal) => ({ refusal, field: fieldOf(refusal.at ?? '') }));
  const known = placed.filter(({ field }) => fields.includes(field));
  return {
    byField: new Map(
      [...Map.groupBy(known, ({ field }) => field)].map(([field, group]) => [
        field,
        group.map(({ refusal }) => refusal),
      ]),
    ),
    rest: placed.filter(({ field }) => !fields.includes(field)).map(({ refusal }) => refusal),
  };
};

/** One refusal in one line, as it stands under a field. */
export const inOneLine = ({ reason, expected, next }: Refused, language: keyof Bilingual): string => {
  const should = expected && `${language === 'zh' ? '应为：' : 'Expected: '}${expected[language]}`;
  return [reason[language], should, next?.[language]].filter((part) => part).join(' ');
};

/** What was found, where that says anything: an empty place is already named by the reason. */
export const foundText = (found: string | undefined): string | undefined =>
  found === '—' ? undefined : found?.trim() || undefined;

type Name = (column: string) => string;

/** "line 12, column fee" → 第 12 行“寄递费用(元)”; anything else stays as it is. */
export const linePlace = (at: string, language: keyof Bilingual, name: Name): string => {
  const [, line, column] = /^line (\d+)(?:, column (.+))?$/.exec(at) ?? [];
  if (!line) return at;
  if (language === 'en') return column ? `line ${line}, “${name(column)}”` : at;
  return column ? `第 ${line} 行“${name(column)}”` : `第 ${line} 行`;
};
