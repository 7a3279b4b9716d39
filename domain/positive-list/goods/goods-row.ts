import * as z from 'zod';
import { Barcode, checkBarcode } from '../../shared/barcode.ts';
import { cellReader, filledIn, orBlank, orElse, type ReadLine } from '../../shared/cells.ts';
import { checkOrigin } from '../../shared/country.ts';
import { checkCustomsUnit } from '../../shared/customs-unit.ts';
import { checkHsCode, HsCode } from '../../shared/hs-code.ts';
import type { Layout } from '../../shared/read-table.ts';
import { checkText } from '../../shared/text.ts';
import { checkTraceCell } from '../trace/trace-cell.ts';
import {
  checkCertificates,
  checkMode,
  checkSpecialFood,
  checkTrade,
  checkYesNo,
  SpecialFood,
  Trade,
} from './goods-checks.ts';
import type { GoodsMode } from './goods-terms.ts';

/** Goods as a subject files them. `line` is the line in the file; the header is line 1. */
export const GoodsRow = z.object({
  line: z.int().positive(),
  hsCode: HsCode,
  name: z.string(),
  specification: z.string(),
  unit: z.string(),
  originCountry: z.string(),
  brand: z.string().optional(),
  barcode: Barcode.optional(),
  mode: z.string(),
  trade: Trade,
  foodRecallAgent: z.string().optional(),
  /** Whether there is a certificate that the goods are not in the catalogue of wild animals and plants in trade. */
  speciesCertificate: z.boolean().optional(),
  specialFoodRegistration: SpecialFood.optional(),
  traceCode: z.string().optional(),
  /** In which customs count goods of this code. */
  statutoryUnit: z.string().optional(),
  secondStatutoryUnit: z.string().optional(),
  certificates: z.array(z.string()).optional(),
  batch: z.string().optional(),
});
export type GoodsRow = Readonly<z.infer<typeof GoodsRow>>;

/** A mode of both kinds must be told which; any other says so itself, and is not contradicted. */
const tradeUnder = (trade: GoodsMode['trade']) =>
  trade === 'both' ? filledIn(checkTrade(trade)) : orElse(checkTrade(trade), trade);

/** Where the terms hold one mode, it is the filing's: a row that names none is of that one. */
const modeAmong = (modes: readonly GoodsMode[]) => {
  const [own, ...others] = modes;
  return own && others.length === 0 ? orElse(checkMode(modes), own.id) : filledIn(checkMode(modes));
};

const goodsUnder = (modes: readonly GoodsMode[], trade: GoodsMode['trade']) => ({
  hsCode: filledIn(checkHsCode),
  name: filledIn(checkText(250)),
  specification: filledIn(checkText(510)),
  unit: filledIn(checkCustomsUnit),
  originCountry: filledIn(checkOrigin),
  brand: orBlank(checkText(100)),
  barcode: orBlank(checkBarcode),
  mode: modeAmong(modes),
  trade: tradeUnder(trade),
  foodRecallAgent: orBlank(checkText(200)),
  speciesCertificate: orBlank(checkYesNo),
  specialFoodRegistration: orBlank(checkSpecialFood),
  traceCode: orBlank(checkTraceCell),
  statutoryUnit: orBlank(checkCustomsUnit),
  secondStatutoryUnit: orBlank(checkCustomsUnit),
  certificates: orBlank(checkCertificates),
  batch: orBlank(checkText(60)),
});

/** Reads the goods file one line at a time, each to goods or to all that is wrong with it. */
export const goodsReader = (modes: readonly GoodsMode[], layout: Layout) => {
  const readers = {
    import: cellReader(goodsUnder(modes, 'import'), layout),
    export: cellReader(goodsUnder(modes, 'export'), layout),
    both: cellReader(goodsUnder(modes, 'both'), layout),
  };
  const modePlace = layout.places.find(({ key }) => key === 'mode')?.place ?? -1;
  const { check, blank } = modeAmong(modes);

  const tradeOf = (typed: string): GoodsMode['trade'] => {
    const mode = typed.trim() === '' ? blank : check(typed);
    return (mode.ok && modes.find(({ id }) => id === mode.value)?.trade) || 'both';
  };

  return (line: number, cells: readonly string[]): ReadLine<GoodsRow> =>
    readers[tradeOf(cells[modePlace] ?? '')](line, cells);
};
