import { countryOf } from '../shared/country.ts';
import { halfWidth, normaliseText } from '../shared/normalise.ts';
import { GoodsClass, type GoodsFacts, type OriginClass } from './facts.ts';
import type { RiskTerms } from './risk-terms.ts';
import { type SeenTraces, traceFacts } from './trace-facts.ts';

/** What the facts of a row are taken from. */
export type SeenRow = {
  readonly hsCode: string;
  readonly originCountry: string;
  readonly brand?: string | undefined;
  readonly barcode?: string | undefined;
  readonly traceCode?: string | undefined;
  readonly specialFoodRegistration?: unknown;
  /** What is known of earlier batches of the same goods. */
  readonly traces?: SeenTraces | undefined;
};

type Classified = Pick<RiskTerms, 'chapters' | 'wantsTraceCode' | 'origins' | 'limits'>;

const classesByChapter = ({ chapters }: Classified): ReadonlyMap<string, GoodsClass[]> => {
  const all = new Set(GoodsClass.options.flatMap((goodsClass) => chapters[goodsClass] ?? []));
  return new Map(
    [...all].map((chapter) => [
      chapter,
      GoodsClass.options.filter((goodsClass) => chapters[goodsClass]?.includes(chapter)),
    ]),
  );
};

/** A country is one country under each of its names. */
const bare = (name: string): string => countryOf(name)?.zh ?? halfWidth(normaliseText(name)).toUpperCase();

const originsByName = ({ origins }: Classified): ReadonlyMap<string, OriginClass> =>
  new Map(
    (['unclear', 'watched'] as const).flatMap((kind) =>
      origins[kind].map((name) => [bare(name), kind] as const),
    ),
  );

/** Made once for a file: takes the facts from one row after another. */
export const factsOfRows = (terms: Classified) => {
  const classes = classesByChapter(terms);
  const origins = originsByName(terms);
  const wanting = new Set(terms.wantsTraceCode);
  return (row: SeenRow): GoodsFacts => {
    const found = classes.get(row.hsCode.slice(0, 2)) ?? [];
    return {
      classes: found,
      origin: origins.get(bare(row.originCountry)) ?? 'usual',
      hasBarcode: row.barcode !== undefined,
      hasBrand: row.brand !== undefined,
      lacksTraceCode: row.traceCode === undefined && found.some((one) => wanting.has(one)),
      isSilentOnSpecialFood: row.specialFoodRegistration === undefined && found.includes('food'),
      ...traceFacts(row.traces, terms.limits),
    };
  };
};
