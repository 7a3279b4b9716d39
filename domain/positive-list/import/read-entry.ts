import { accepted, type Checked, missing, refused } from '../../shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '../../shared/normalise.ts';
import { located, onLine, type Refusal } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import type { ListEntry } from '../lists/list.ts';
import { readTariff } from './tariff-cell.ts';

/** The cells of a row by their column; blank where nothing stands. */
export type Cells = Readonly<Record<'batch' | 'line' | 'tariff' | 'name' | 'remark', string>>;

export type EntryRead =
  | { readonly ok: true; readonly entry: ListEntry; readonly repairs: readonly Refusal[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const continued = (column: 'line' | 'name', taken: string): Refusal => ({
  code: 'LIST-CELL-CONTINUED',
  severity: 'warning',
  found: column,
  expected: { zh: taken.slice(0, 64), en: taken.slice(0, 64) },
  reason: {
    zh: '单元格为空，按合并单元格沿用上一行。',
    en: 'The cell is blank: taken for a merged cell, and continued from the row above.',
  },
  next: { zh: '请与公布的清单核对。', en: 'Compare it with the list as published.' },
});

/** A blank cell goes on with what stood in the row above, if that was an entry. */
const orAbove =
  <T>(column: 'line' | 'name', check: (typed: string) => Checked<T>, above: T | undefined) =>
  (typed: string): Checked<T> => {
    if (normaliseText(typed) !== '') return check(typed);
    return above === undefined ? refused(missing) : accepted(above, [continued(column, String(above))]);
  };

/** A merged remark and no remark look alike. It is not continued, for it restricts; but somebody must look. */
const remarkLeftBlank = (above: string): Refusal => ({
  code: 'LIST-REMARK-NOT-CONTINUED',
  severity: 'warning',
  found: '',
  expected: { zh: above.slice(0, 64), en: above.slice(0, 64) },
  reason: {
    zh: '货品名称沿用上一行，备注为空而上一行有备注，备注未沿用。',
    en: 'The name is continued from the row above; its remark is not, and this cell is blank.',
  },
  next: {
    zh: '请与公布的清单核对；备注如为合并单元格，请补填。',
    en: 'Compare it with the list as published; if the remark is a merged cell, fill it in.',
  },
});

const checkNumber = (typed: string): Checked<number> => {
  const [, digits] = /^([1-9]\d{0,5})(?:\.0*|、)?$/.exec(normaliseIdentifier(typed)) ?? [];
  if (digits !== undefined) return accepted(Number(digits));
  return refused({
    code: 'LIST-LINE',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '清单中的序号', en: 'the number of the line in the list' },
    reason: { zh: '序号不是正整数。', en: 'The line is not a whole number.' },
    next: { zh: '请与公布的清单核对该行。', en: 'Compare the row with the list as published.' },
  });
};

const checkTariff = (typed: string) => (normaliseText(typed) === '' ? refused(missing) : readTariff(typed));

/** An entry with all that was put right in it, or everything that is wrong with the row. */
export const readEntry = (
  row: number,
  cells: Cells,
  batch: string,
  above: ListEntry | undefined,
): EntryRead => {
  const line = orAbove('line', checkNumber, above?.line)(cells.line);
  const tariff = checkTariff(cells.tariff);
  const name = orAbove('name', checkText(500), above?.name)(cells.name);
  const at = (column: string) => (refusal: Refusal) => located(refusal, onLine(row, column));
  if (line.ok && tariff.ok && name.ok) {
    const remark = normaliseText(cells.remark);
    const isDoubtful =
      name.concerns.length > 0 && remark === '' && above !== undefined && above.remark !== '';
    return {
      ok: true,
      entry: { batch, line: line.value, tariff: tariff.value, name: name.value, remark },
      repairs: [
        ...line.concerns.map(at('line')),
        ...tariff.concerns.map(at('tariff')),
        ...name.concerns.map(at('name')),
        ...(isDoubtful ? [at('remark')(remarkLeftBlank(above.remark))] : []),
      ],
    };
  }
  const why = (column: string, { ok, ...checked }: Checked<unknown>): Refusal[] =>
    'refusal' in checked && !ok ? [at(column)(checked.refusal)] : [];
  return { ok: false, refusals: [...why('line', line), ...why('tariff', tariff), ...why('name', name)] };
};
