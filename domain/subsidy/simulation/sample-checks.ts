import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { checkYuan, type Fen } from '../../shared/money.ts';
import { halfWidth, normaliseText } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { yesOrNo } from '../../shared/yes-no.ts';
import { type FactName, factCatalogue } from '../programme/fact.ts';

const defect = (code: string, typed: string, expected: Bilingual, reason: Bilingual): Refusal => ({
  code,
  severity: 'hard',
  found: typed.slice(0, 64),
  expected,
  reason,
  next: {
    zh: '请改正该格后重新上传；不知道的留空，按“不能判断”计。',
    en: 'Correct the cell and upload it again; what is not known is left blank, and counts as “cannot tell”.',
  },
});

const checkNumber = (typed: string): Checked<number> => {
  const text = halfWidth(typed).replace(/[\s,]/g, '');
  if (/^\d{1,9}$/.test(text)) return accepted(Number(text));
  return refused(
    defect(
      'SAMPLE-NUMBER',
      typed,
      { zh: '不小于 0 的整数，如 20', en: 'a whole number, 0 or more, such as 20' },
      { zh: '该项应为数目。', en: 'This takes a number of things.' },
    ),
  );
};

const checkTruth = (typed: string): Checked<boolean> => {
  const answer = yesOrNo(typed);
  if (answer !== undefined) return accepted(answer);
  return refused(
    defect(
      'SAMPLE-TRUTH',
      typed,
      { zh: '“是”或“否”', en: 'yes or no' },
      { zh: '该项应为是或否。', en: 'This takes yes or no only.' },
    ),
  );
};

const separators = /[;；、|\n]/;

const partsOf = (typed: string): readonly string[] =>
  typed
    .split(separators)
    .map(normaliseText)
    .filter((part) => part !== '');

/** What stands in brackets explains a word, and belongs to none: 机构（培训机构、高等院校等）. */
const bare = (text: string): string => text.replace(/\s*[（(][^）)]*[）)]/g, '');

const namesIn = (words: Readonly<Record<string, Bilingual>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([word, { zh, en }]) =>
      [word, zh, en].map((name) => [bare(name), word] as const),
    ),
  );

const checkWords = (words: Readonly<Record<string, Bilingual>>) => {
  const names = namesIn(words);
  const all = Object.values(words);
  return (typed: string): Checked<string[]> => {
    const found = partsOf(bare(typed)).map((part) => ({ part, word: names.get(part) }));
    const stranger = found.find(({ word }) => word === undefined);
    if (!stranger) return accepted(found.flatMap(({ word }) => word ?? []));
    return refused(
      defect(
        'SAMPLE-WORD',
        stranger.part,
        { zh: all.map(({ zh }) => bare(zh)).join('、'), en: all.map(({ en }) => bare(en)).join(', ') },
        { zh: '没有这一取值。', en: 'There is no such word.' },
      ),
    );
  };
};

/** One after another; the first that is none says why. */
const each =
  <T>(check: (typed: string) => Checked<T>) =>
  (typed: string): Checked<T[]> => {
    const all: T[] = [];
    for (const part of partsOf(typed)) {
      const read = check(part);
      if (!read.ok) return read;
      all.push(read.value);
    }
    return accepted(all);
  };

export const checkAmounts = each<Fen>(checkYuan);
export const checkNumbers = each(checkNumber);

const ofType = { fen: checkYuan, count: checkNumber, truth: checkTruth } as const;

/** How the cell of a fact is read, by its type. */
export const checkFact = (name: FactName): ((typed: string) => Checked<unknown>) => {
  const kind = factCatalogue[name];
  return kind.type === 'words' ? checkWords(kind.words) : ofType[kind.type];
};
