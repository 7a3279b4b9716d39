import type { Day } from '../../shared/day.ts';
import type { Catalogue } from '../lists/catalogue.ts';
import type { ListUsed } from '../lists/list-used.ts';
import { retailImportRules } from '../rules/index.ts';
import type { GoodsRow } from './goods-row.ts';
import type { Force, GoodsTerms, ListApplied } from './goods-terms.ts';
import type { Finding, GoodsFacts, Rule } from './rule.ts';

/** What goods are held against: the lists in force on the day, each as a catalogue, and the zone's terms. */
export type Yardstick = {
  readonly catalogues?: readonly Catalogue[];
  /** Where a zone knows one list only. */
  readonly catalogue?: Catalogue | undefined;
  readonly terms: GoodsTerms;
  readonly today: Day;
};

/** A list in force, and what it does to goods. */
export type Measure = { readonly force: Force; readonly list: ListUsed; readonly catalogue: Catalogue };

/** Everything that goods of one mode and trade are held against; it is the same for all of them. */
export type Basis = {
  readonly lists: readonly ListUsed[];
  readonly measures: readonly Measure[];
  /** Said of every line where a list should be in force and none is. */
  readonly absent: readonly Finding[];
  readonly rules: readonly Rule<GoodsFacts>[];
};

const noListInForce =
  (today: Day) =>
  ({ list }: ListApplied): Finding => ({
    way: 'referred',
    question: 'no-list-in-force',
    refusal: {
      code: 'PL-100',
      severity: 'flag',
      found: today,
      reason: {
        zh: '商品须列入的清单当日没有生效版本。',
        en: 'Of the list that these goods must be on, no version is in force on that day.',
      },
      next: { zh: '由工作人员判定。', en: 'An officer decides.' },
      clause: `跨境电子商务零售进口商品清单（${list}）`,
    },
  });

const includes = (applied: 'import' | 'export' | 'both', trade: GoodsRow['trade']): boolean =>
  applied === 'both' || applied === trade;

const isRetailImport = ({ modes }: GoodsTerms, mode: string, trade: GoodsRow['trade']): boolean =>
  trade === 'import' && modes.some(({ id, retailImport }) => id === mode && retailImport);

const basisFor = (
  { catalogues, catalogue, terms, today }: Yardstick,
  { mode, trade }: Pick<GoodsRow, 'mode' | 'trade'>,
): Basis => {
  const known = catalogues ?? (catalogue ? [catalogue] : []);
  const applied = terms.lists.filter(({ trade: of, modes }) => modes.includes(mode) && includes(of, trade));
  const inForce = ({ list: wanted }: ListApplied) => known.filter(({ list }) => list.id === wanted);
  const measures = applied.flatMap((one) =>
    inForce(one).map((found): Measure => {
      const { id, version } = found.list;
      return { force: one.force, list: { id, version }, catalogue: found };
    }),
  );
  return {
    lists: measures.map(({ list }) => list),
    measures,
    // What a supervision list does not name needs no closer look; what no list admits is for a person.
    absent: applied
      .filter((one) => one.force === 'must-be-listed' && inForce(one).length === 0)
      .map(noListInForce(today)),
    rules: isRetailImport(terms, mode, trade) ? retailImportRules : [],
  };
};

/** Works out once for each mode and trade what goods are held against. */
export const basesOf = (yardstick: Yardstick) => {
  const bases = new Map<string, Basis>();
  return (goods: Pick<GoodsRow, 'mode' | 'trade'>): Basis => {
    const key = `${goods.trade} ${goods.mode}`;
    const basis = bases.get(key) ?? basisFor(yardstick, goods);
    bases.set(key, basis);
    return basis;
  };
};
