import * as z from 'zod';
import { Barcode, checkBarcode } from '../shared/barcode.ts';
import { asField, asOptionalField, type Read, refusalsOf } from '../shared/checked.ts';
import { checkHsCode, HsCode } from '../shared/hs-code.ts';
import { type Layout, readRow } from '../shared/read-table.ts';
import { onLine } from '../shared/refusal.ts';
import { checkText } from '../shared/text.ts';
import { checkMode, checkSpecialFood, checkTrade, checkYesNo, SpecialFood, Trade } from './goods-checks.ts';
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
});
export type GoodsRow = Readonly<z.infer<typeof GoodsRow>>;

const goodsOf = (modes: readonly GoodsMode[], trade: GoodsMode['trade']) =>
  z.object({
    hsCode: asField(checkHsCode),
    name: asField(checkText(250)),
    specification: asField(checkText(510)),
    unit: asField(checkText(20)),
    originCountry: asField(checkText(60)),
    brand: asOptionalField(checkText(100)),
    barcode: asOptionalField(checkBarcode),
    mode: asField(checkMode(modes)),
    trade: trade === 'both' ? asField(checkTrade(trade)) : asField(checkTrade(trade)).default(trade),
    foodRecallAgent: asOptionalField(checkText(200)),
    speciesCertificate: asOptionalField(checkYesNo),
    specialFoodRegistration: asOptionalField(checkSpecialFood),
    traceCode: asOptionalField(checkText(100)),
  });

/** Reads the goods file one line at a time, each to goods or to all that is wrong with it. */
export const goodsReader = (modes: readonly GoodsMode[], layout: Layout) => {
  const schemas = {
    import: goodsOf(modes, 'import'),
    export: goodsOf(modes, 'export'),
    both: goodsOf(modes, 'both'),
  };
  const known = checkMode(modes);

  const schemaFor = (typed: string) => {
    const mode = known(typed);
    const found = mode.ok ? modes.find(({ id }) => id === mode.value) : undefined;
    return schemas[found?.trade ?? 'both'];
  };

  return (line: number, cells: readonly string[]): Read<GoodsRow> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const read = schemaFor(row.value['mode'] ?? '').safeParse(row.value);
    if (read.success) return { ok: true, value: { line, ...read.data } };
    return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(line, column)) };
  };
};
