import type { Majority } from '../../casework/committee/committee.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import type { Term } from '../../shared/working-days.ts';
import type { AmountRule } from './amount-rule.ts';
import type { Comparison, Condition } from './condition.ts';
import type { CurrencyRule } from './currency-rule.ts';
import type { Admission, Shortage } from './pool-rule.ts';
import type { Route } from './route.ts';
import type { Tie } from './tie.ts';

/** What may be chosen in a programme, in words; a choice without words does not compile. */
export const amountKinds: Readonly<Record<AmountRule['kind'], Bilingual>> = {
  ratio: { zh: '按比例', en: 'a share' },
  each: { zh: '按数量', en: 'so much for each' },
  fixed: { zh: '定额', en: 'a fixed sum' },
  tiers: { zh: '分档定额', en: 'a sum by tiers' },
  'whole-tiers': { zh: '分档比例（全额适用）', en: 'a share by tiers, of the whole' },
  'marginal-tiers': { zh: '分档比例（分段累计）', en: 'a share by tiers, each part by itself' },
  awards: { zh: '按名次奖励', en: 'awards by rank' },
  instalments: { zh: '专项分期拨付', en: 'a project in instalments' },
  'as-decided': { zh: '一事一议，按批准决定', en: 'case by case, as it is decided' },
};

export const ties: Readonly<Record<Tie, Bilingual>> = {
  'earlier-first': { zh: '先提交者在前', en: 'the earlier first' },
  'all-in': { zh: '并列取较前名次', en: 'all take the better place' },
  'all-out': { zh: '并列取较后名次', en: 'all take the worse place' },
};

export const admissions: Readonly<Record<Admission['kind'], Bilingual>> = {
  everyone: { zh: '全部', en: 'everyone' },
  'first-n': { zh: '先到的若干家', en: 'the first so many' },
  ranked: { zh: '排名在前的若干家', en: 'the largest so many' },
};

export const shortages: Readonly<Record<Shortage, Bilingual>> = {
  'pro-rata': { zh: '同比例减少', en: 'all get less' },
  'in-order': { zh: '按先后足额', en: 'those in front get all' },
  wait: { zh: '足额候拨，待有资金', en: 'each gets all, and waits for it' },
};

export const currencyRules: Readonly<Record<CurrencyRule['rule'], Bilingual>> = {
  'period-average': { zh: '业务期间平均汇率', en: 'the average of the period' },
  'year-average': { zh: '年平均汇率', en: 'the average of the year' },
  'month-average': { zh: '月平均汇率', en: 'the average of the month' },
  day: { zh: '当日汇率', en: 'the rate of the day' },
};

export const auditTimes: Readonly<Record<NonNullable<Route['audit']>['when'], Bilingual>> = {
  'before-departments': { zh: '部门审核之前', en: 'before the departments' },
  'after-departments': { zh: '部门审核之后', en: 'after the departments' },
};

export const committeeDecides: Readonly<Record<NonNullable<Route['committee']>['decides'], Bilingual>> = {
  opposed: { zh: '有异议的申报', en: 'what somebody opposes' },
  all: { zh: '全部申报', en: 'every claim' },
};

export const majorities: Readonly<Record<Majority, Bilingual>> = {
  'more-than-half': { zh: '超过半数', en: 'more than half' },
  'two-thirds': { zh: '三分之二以上', en: 'two thirds' },
};

export const comparisonWords: Readonly<
  Record<Comparison | 'one-of' | 'none-of' | 'so' | 'not-so', Bilingual>
> = {
  'at-least': { zh: '达到（含本数）', en: 'at least' },
  'more-than': { zh: '超过', en: 'more than' },
  'at-most': { zh: '不超过（含本数）', en: 'at most' },
  'less-than': { zh: '不满', en: 'less than' },
  'one-of': { zh: '为其中之一', en: 'is one of' },
  'none-of': { zh: '不为其中任何一项', en: 'is none of' },
  so: { zh: '是', en: 'so' },
  'not-so': { zh: '否', en: 'not so' },
};

export const severities: Readonly<Record<Condition['severity'], Bilingual>> = {
  hard: { zh: '不得申报', en: 'it cannot be claimed' },
  flag: { zh: '提示审核人员', en: 'officers are told' },
};

export const numberForms: Readonly<Record<'s10' | 'free', Bilingual>> = {
  s10: { zh: '万国邮联S10编号（13位，校验）', en: 'UPU S10, checked' },
  free: { zh: '不限', en: 'any' },
};

export const termUnits: Readonly<Record<Term['unit'], Bilingual>> = {
  calendar: { zh: '自然日', en: 'calendar days' },
  working: { zh: '工作日', en: 'working days' },
};

export const yesOrNo: Readonly<Record<'true' | 'false', Bilingual>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};
