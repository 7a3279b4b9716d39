import { partedNames, readNames } from './names.ts';
import type { Reader, Said } from './said.ts';

const wordings = [/^除(.+?)(?:以外|之外|外)$/, /^(.+)除外$/, /^(?:不包括|不含)(.+)$/];

const goods = '(?:商品|货物|物品|物种|物项)?';

/** Catalogues that have a rule of their own; any other is a matter for a person. */
const ownRule = [
  [/野生动植物|濒危/, 'endangered-species'],
  [/两用物项/, 'dual-use'],
] as const;

const catalogue = (title: string): Said => ({
  kind: 'exclusion',
  concern: ownRule.find(([words]) => words.test(title))?.[1] ?? 'other-catalogue',
  catalogue: title,
});

const specialFood: Said = { kind: 'special-food', concern: 'special-food' };

/** What may be excluded beside goods by name: the shape of the words, and what they say. */
const shapes: readonly (readonly [RegExp, (found: string) => Said])[] = [
  [new RegExp(`^(?:列入|属于)?(《[^》]+》)(?:所列|中|范围内)?的?${goods}$`), catalogue],
  [new RegExp(`^(?:列入|属于)?(两用物项(?:和技术)?)(?:管制)?的?${goods}$`), catalogue],
  [new RegExp(`^((?:濒危)?野生动植物|濒危(?:动植物|物种))(?:种|及其制品|制品)?的?${goods}$`), catalogue],
  [/^(依法不属于普通食品)$/, () => specialFood],
  [/^((?:依法)?需要?(?:注册|备案|注册备案)(?:管理)?的?特殊食品|特殊食品)$/, () => specialFood],
];

const shaped = (item: string): Said | undefined => {
  for (const [shape, say] of shapes) {
    const found = shape.exec(item)?.[1];
    if (found) return say(found);
  }
  return undefined;
};

/** "依法不属于普通食品或依法需要注册备案管理的特殊食品" says one thing twice. */
const once = (said: readonly Said[]): readonly Said[] => {
  const texts = said.map((one) => JSON.stringify(one));
  return said.filter((_, n) => texts.indexOf(texts[n] ?? '') === n);
};

const readItems = (inside: string): readonly Said[] | undefined => {
  const items = partedNames(inside).map((item) => ({ item, said: shaped(item) }));
  // A joint alone names nothing: the remark is not read, and a person is asked.
  if (items.length === 0) return undefined;
  const said = once(items.flatMap((one) => one.said ?? []));
  const rest = items.filter((one) => one.said === undefined).map(({ item }) => item);
  if (rest.length === 0) return said;
  const names = readNames(rest.join('、'));
  return names && [...said, { kind: 'exclusion', concern: 'excluded-name', names }];
};

/** "列入《…》的商品和两用物项除外": each catalogue, special food, and the goods that are named. */
export const readExclusion: Reader = (text) => {
  const inside = wordings.map((wording) => wording.exec(text)?.[1]).find((found) => found !== undefined);
  return inside === undefined ? undefined : readItems(inside);
};
