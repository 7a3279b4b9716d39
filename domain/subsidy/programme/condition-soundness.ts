import type { Bilingual } from '../../shared/bilingual.ts';
import { conditionText } from '../claims/condition-outcome.ts';
import { byKind, type Condition } from './condition.ts';
import { type Check, defect } from './defect.ts';
import { factCatalogue } from './fact.ts';

type Range = { readonly from: number; readonly to: number };

const everything: Range = { from: 0, to: Number.MAX_SAFE_INTEGER };

const bounds = {
  'at-least': (value: number): Range => ({ ...everything, from: value }),
  'more-than': (value: number): Range => ({ ...everything, from: value + 1 }),
  'at-most': (value: number): Range => ({ ...everything, to: value }),
  'less-than': (value: number): Range => ({ ...everything, to: value - 1 }),
};

/**
 * The sets of words of each of which one is wanted. Of a fact with a single word they come down to one set: what all of
 * them have in common of what there is.
 */
const wantedOf = (
  [condition]: readonly Condition[],
  asked: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const kind = condition && factCatalogue[condition.fact];
  return kind && 'oneWord' in kind
    ? [[...Object.keys(kind.words), ...asked.flat()].filter((word) => asked.every((of) => of.includes(word)))]
    : asked;
};

/** The measures that meet a condition; all of them where it asks for none. */
export const rangeOf = (condition: Condition): Range =>
  byKind(condition, {
    measure: ({ is, value }) => bounds[is](value),
    words: () => everything,
    truth: () => everything,
  });

/** Of the conditions on one fact: whether any value satisfies all of them. */
const canHold = (conditions: readonly Condition[]): boolean => {
  const ranges = conditions.map(rangeOf);
  const truths = new Set(
    conditions.map((one) => byKind(one, { measure: () => '', words: () => '', truth: ({ is }) => is })),
  );
  const asked = (of: string): readonly string[][] =>
    conditions.flatMap((one) =>
      byKind(one, {
        measure: () => [],
        words: ({ is, value }) => (is === of ? [value] : []),
        truth: () => [],
      }),
    );
  const barred = new Set(asked('none-of').flat());
  const isBarred = wantedOf(conditions, asked('one-of')).some((words) =>
    words.every((word) => barred.has(word)),
  );
  const overlap = Math.max(...ranges.map(({ from }) => from)) <= Math.min(...ranges.map(({ to }) => to));
  return overlap && !isBarred && !(truths.has('so') && truths.has('not-so'));
};

type Placed = { readonly condition: Condition; readonly n: number };

/** Said at the last of those that contradict one another. */
export const conditionsNeverHold: Check = ({ conditions }) => {
  const placed: readonly Placed[] = conditions.map((condition, n) => ({ condition, n }));
  return [...Map.groupBy(placed, ({ condition: { fact } }) => fact).values()]
    .filter((group) => !canHold(group.map(({ condition }) => condition)))
    .map((group) =>
      defect(
        {
          code: 'PROGRAMME-CONDITIONS',
          at: `conditions.${group.at(-1)?.n ?? 0}.is`,
          found: group.map(({ condition }) => conditionText(condition).zh).join('；'),
          expected: { zh: '可以同时成立的条件', en: 'conditions that can hold together' },
        },
        { zh: '这些条件不可能同时成立。', en: 'These conditions can never hold together.' },
        { zh: '请更正其中一项条件。', en: 'Correct one of them.' },
      ),
    );
};

export const unknownWords: Check = ({ conditions }) =>
  conditions.flatMap((condition, n) => {
    const kind = factCatalogue[condition.fact];
    const known: Readonly<Record<string, Bilingual>> = 'words' in kind ? kind.words : {};
    const asked = byKind(condition, { measure: () => [], truth: () => [], words: ({ value }) => value });
    return asked
      .filter((word) => !Object.hasOwn(known, word))
      .map((word) =>
        defect(
          {
            code: 'PROGRAMME-WORD',
            at: `conditions.${n}.value`,
            found: word,
            expected: {
              zh: Object.values(known)
                .map(({ zh }) => zh)
                .join('、'),
              en: Object.values(known)
                .map(({ en }) => en)
                .join(', '),
            },
          },
          { zh: `“${kind.zh}”没有这一取值。`, en: `There is no such ${kind.en}.` },
          { zh: '请从可选的取值中选择。', en: 'Choose one of those that there are.' },
        ),
      );
  });
