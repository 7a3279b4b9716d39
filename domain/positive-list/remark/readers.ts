import { readExclusion } from './exclusions.ts';
import { readNames } from './names.ts';
import { readQuantity } from './quantities.ts';
import type { Reader, Said } from './said.ts';

const bonded: Said = { kind: 'mode', concern: 'mode', only: 'bonded' };
const traced: Said = { kind: 'trace', concern: 'trace-code' };

const fixed =
  (wording: RegExp, said: Said): Reader =>
  (text) =>
    wording.test(text) ? [said] : undefined;

const readMode = fixed(
  /^(?:仅|只)?限于?(?:以|通过)?(?:网购保税(?:进口)?(?:\(1210\))?|1210)(?:方式|模式)?(?:进口)?的?(?:商品|货物)?(?:\(1210\))?$/,
  bonded,
);

const readTrace = fixed(/^(?:须|需|应|应当|必须)(?:提供|填写|附有?|具备|有)?(?:溯源码|追溯码)$/, traced);

const readProductName: Reader = (text) => {
  const named = /^(?:仅限于?|只限于?|限|仅包括)(.+)$/.exec(text)?.[1];
  const names = named === undefined ? undefined : readNames(named);
  return names && [{ kind: 'product-name', concern: 'product-name', names }];
};

/** In this order: what is more exact comes before "仅限…", which takes any name. */
const readers: readonly Reader[] = [readMode, readTrace, readQuantity, readExclusion, readProductName];

const readClause: Reader = (text) => {
  for (const read of readers) {
    const said = read(text);
    if (said) return said;
  }
  return undefined;
};

/** "仅限…，且仅限…": several clauses in a sentence count only if every one of them is read. */
export const readSentence: Reader = (text) => {
  const whole = readClause(text);
  if (whole) return whole;
  const clauses = text.split(/,且?|且/).filter((clause) => clause !== '');
  const read = clauses.map(readClause);
  return read.length > 1 && read.every((said) => said !== undefined) ? read.flat() : undefined;
};
