import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { AmountRule } from './amount-rule.ts';
import { byKind, type Condition } from './condition.ts';
import { factCatalogue } from './fact.ts';
import type { Programme } from './programme.ts';

type Said = { readonly code: string; readonly at: string; readonly found: string };

const defect = (said: Said, reason: Bilingual, next: Bilingual): Refusal => ({
  ...said,
  severity: 'hard',
  reason,
  next,
});

type Check = (programme: Programme) => readonly Refusal[];

const windowAfterPeriod: Check = ({ period, window }) =>
  window.to >= period.to
    ? []
    : [
        defect(
          { code: 'PROGRAMME-WINDOW', at: 'window', found: `${window.to} < ${period.to}` },
          {
            zh: '申报窗口在业务期间结束之前关闭。',
            en: 'The window closes before the period of the business ends.',
          },
          { zh: '请将窗口截止日定在业务期间结束之后。', en: 'Let the window end after the period does.' },
        ),
      ];

const inOrder: Check = ({ period, window }) =>
  (
    [
      ['period', period],
      ['window', window],
    ] as const
  )
    .filter(([, { from, to }]) => from > to)
    .map(([at, { from, to }]) =>
      defect(
        { code: 'PROGRAMME-DATES', at, found: `${from} > ${to}` },
        { zh: '起始日晚于截止日。', en: 'It ends before it begins.' },
        { zh: '请更正起止日期。', en: 'Correct the two days.' },
      ),
    );

/** The measures at which something begins, as the rule lists them. */
const beginnings = (rule: AmountRule): readonly number[] => {
  if ('tiers' in rule) return rule.tiers.map(({ from }) => from);
  return rule.kind === 'awards' ? rule.awards.map(({ upTo }) => upTo) : [];
};

const tiersOverlap: Check = ({ formula: { amount } }) =>
  beginnings(amount)
    .filter((from, n, all) => all.indexOf(from) < n)
    .map((from) =>
      defect(
        { code: 'PROGRAMME-TIERS', at: 'formula.amount', found: String(from) },
        { zh: '两档的起点相同，无法确定适用哪一档。', en: 'Two tiers begin at the same measure.' },
        { zh: '请合并或更正这两档。', en: 'Join or correct the two.' },
      ),
    );

const limits = ['perItemCapFen', 'perClaimCapFen', 'perSubjectYearCapFen'] as const;

/** A wider limit comes after a narrower one; what is wider and less can only be a slip. */
const capsContradict: Check = ({ formula }) => {
  const set = limits.flatMap((name) => (formula[name] === undefined ? [] : [{ name, fen: formula[name] }]));
  return set.flatMap(({ name, fen }, n) => {
    const narrower = set.slice(0, n).find((one) => one.fen > fen);
    return narrower
      ? [
          defect(
            {
              code: 'PROGRAMME-CAPS',
              at: `formula.${name}`,
              found: `${narrower.name} ${narrower.fen} > ${name} ${fen}`,
            },
            {
              zh: '较宽范围的限额小于较窄范围的限额。',
              en: 'The cap on the wider is less than the cap on the narrower.',
            },
            { zh: '请更正其中一项限额。', en: 'Correct one of the two caps.' },
          ),
        ]
      : [];
  });
};

const neverPayable: Check = ({ formula }) => {
  const { minimumPayableFen = 0 } = formula;
  return limits
    .slice(1)
    .filter((name) => (formula[name] ?? minimumPayableFen) < minimumPayableFen)
    .map((name) =>
      defect(
        {
          code: 'PROGRAMME-NEVER-PAYABLE',
          at: `formula.${name}`,
          found: `${formula[name]} < ${minimumPayableFen}`,
        },
        {
          zh: '限额低于最低拨付额，任何申报都不会得到拨付。',
          en: 'The cap lies below the least payable, so nothing can ever be paid.',
        },
        { zh: '请提高限额或降低最低拨付额。', en: 'Raise the cap or lower the least payable.' },
      ),
    );
};

type Range = { readonly from: number; readonly to: number };

const everything: Range = { from: 0, to: Number.MAX_SAFE_INTEGER };

const bounds = {
  'at-least': (value: number): Range => ({ ...everything, from: value }),
  'more-than': (value: number): Range => ({ ...everything, from: value + 1 }),
  'at-most': (value: number): Range => ({ ...everything, to: value }),
  'less-than': (value: number): Range => ({ ...everything, to: value - 1 }),
};

/** Of the conditions on one fact: whether any value satisfies all of them. */
const canHold = (conditions: readonly Condition[]): boolean => {
  const ranges = conditions.map((one) =>
    byKind(one, {
      measure: ({ is, value }) => bounds[is](value),
      words: () => everything,
      truth: () => everything,
    }),
  );
  const truths = new Set(
    conditions.map((one) => byKind(one, { measure: () => '', words: () => '', truth: ({ is }) => is })),
  );
  const overlap = Math.max(...ranges.map(({ from }) => from)) <= Math.min(...ranges.map(({ to }) => to));
  return overlap && !(truths.has('so') && truths.has('not-so'));
};

const conditionsNeverHold: Check = ({ conditions }) =>
  [...Map.groupBy(conditions, ({ fact }) => fact)]
    .filter(([, group]) => !canHold(group))
    .map(([fact]) =>
      defect(
        { code: 'PROGRAMME-CONDITIONS', at: 'conditions', found: factCatalogue[fact].zh },
        { zh: '这些条件不可能同时成立。', en: 'These conditions can never hold together.' },
        { zh: '请更正其中一项条件。', en: 'Correct one of them.' },
      ),
    );

const unknownWords: Check = ({ conditions }) =>
  conditions.flatMap((condition) => {
    const kind = factCatalogue[condition.fact];
    const known = 'words' in kind ? Object.keys(kind.words) : [];
    const asked = byKind(condition, { measure: () => [], truth: () => [], words: ({ value }) => value });
    return asked
      .filter((word) => !known.includes(word))
      .map((word) =>
        defect(
          { code: 'PROGRAMME-WORD', at: 'conditions', found: word },
          { zh: `“${kind.zh}”没有这一取值。`, en: `There is no such ${kind.en}.` },
          { zh: `可用：${known.join('、')}`, en: `One of: ${known.join(', ')}` },
        ),
      );
  });

/** What a rate is of, as the rule asks. */
const rateTimes = {
  'period-average': /^$/,
  'year-average': /^\d{4}$/,
  'month-average': /^\d{4}-\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
} as const;

const ratesOfAnotherTime: Check = ({ lists }) =>
  (['waybills', 'fees', 'trade'] as const).flatMap((kind) => {
    const rule = lists[kind]?.currency;
    return (rule?.rates ?? [])
      .filter(({ of = '' }) => rule && !rateTimes[rule.rule].test(of))
      .map(({ currency, of = '' }) =>
        defect(
          { code: 'PROGRAMME-RATES', at: `lists.${kind}.currency`, found: `${currency} ${of}`.trim() },
          { zh: '折算率的时间与折算规则不符。', en: 'The rate is of another time than the rule asks.' },
          {
            zh: '按日填写日期，按月填写年-月，按年填写年份；业务期间平均不填。',
            en: 'Give the day, the month or the year that the rule asks; an average of the period has none.',
          },
        ),
      );
  });

const checks: readonly Check[] = [
  inOrder,
  windowAfterPeriod,
  tiersOverlap,
  capsContradict,
  neverPayable,
  conditionsNeverHold,
  unknownWords,
  ratesOfAnotherTime,
];

/** Everything because of which a programme cannot be what its author meant. It is not published with any. */
export const programmeDefects = (programme: Programme): Refusal[] =>
  checks.flatMap((check) => [...check(programme)]);
