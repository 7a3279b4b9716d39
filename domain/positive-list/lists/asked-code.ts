import { accepted, type Checked } from '../../shared/checked.ts';
import { checkHsCode, checkTariffLine, type TariffLine, tariffLineOf } from '../../shared/hs-code.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';

/** The tariff line that somebody asks about, by its eight digits or by the ten of the goods, however they are written. */
export const checkAskedCode = (typed: string): Checked<TariffLine> => {
  const digits = normaliseIdentifier(typed).replace(/[.·-]/g, '');
  if (digits.length !== 10) return checkTariffLine(digits);
  const goods = checkHsCode(digits);
  return goods.ok ? accepted(tariffLineOf(goods.value), goods.concerns) : goods;
};
