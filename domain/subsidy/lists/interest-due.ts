import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { type Day, daysBetween } from '../../shared/day.ts';
import { displayYuan, type Fen, fen } from '../../shared/money.ts';
import { halfWidth } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { NoMeaning } from './line.ts';
import { lineRefusal } from './list-checks.ts';

/** A yearly rate of interest in ten-thousandths of a percent: 34500 is 3.45 %. */
export type YearlyRate = number;
const whole = 1_000_000;
const bankYear = 360;

export const displayRate = (rate: YearlyRate): string => `${rate / 10_000}%`;

const rateIn = (typed: string): YearlyRate => {
  const text = halfWidth(typed).replace(/\s/g, '').replace(/%$/, '');
  return /^\d{1,2}(\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 10_000) : 0;
};

const expectedRate = (most: YearlyRate) => ({
  zh: `年利率（%），大于 0，不超过 ${displayRate(most)}`,
  en: `a yearly rate in percent, above 0, at most ${displayRate(most)}`,
});

/** More than nothing; a loan that is dearer than the programme allows is not supported. */
export const checkYearlyRate =
  (most: YearlyRate) =>
  (typed: string): Checked<YearlyRate> => {
    const rate = rateIn(typed);
    if (rate > 0 && rate <= most) return accepted(rate);
    return refused(
      rate === 0
        ? lineRefusal('INTEREST-RATE', typed, expectedRate(most), {
            zh: '年利率格式不正确。',
            en: 'This is not a rate of interest.',
          })
        : lineRefusal('INTEREST-TOO-DEAR', displayRate(rate), expectedRate(most), {
            zh: '贷款利率超过本项目规定的上限，该笔利息不予贴息。',
            en: 'The loan is dearer than the programme allows; its interest is not supported.',
          }),
    );
  };

export type Loan = {
  readonly principal: Fen;
  readonly rate: YearlyRate;
  readonly from: Day;
  readonly to: Day;
};

/**
 * The most interest that can have been due: both days counted, of a bank's year of 360 days, rounded up to the fen. Banks
 * differ in all three, and none of them by more.
 */
export const mostInterest = ({ principal, rate, from, to }: Loan): Fen => {
  const due = BigInt(principal) * BigInt(rate) * BigInt(daysBetween(from, to) + 1);
  const per = BigInt(whole * bankYear);
  return fen(Number((due + per - 1n) / per));
};

const tooMuch = (interest: Fen, most: Fen, { principal, rate, from, to }: Loan): Refusal => {
  const [loan, share, days] = [displayYuan(principal), displayRate(rate), daysBetween(from, to) + 1];
  return lineRefusal(
    'INTEREST-TOO-MUCH',
    displayYuan(interest),
    { zh: `不超过 ${displayYuan(most)} 元`, en: `at most ${displayYuan(most)} yuan` },
    {
      zh: `利息与本金、利率和天数不符：${loan} 元 × ${share} × ${days} 天 ÷ ${bankYear} 天。`,
      en: `The interest does not follow from the loan: ${loan} yuan × ${share} × ${days} days ÷ ${bankYear} days.`,
    },
  );
};

const endsBefore = ({ from, to }: Loan): Refusal =>
  lineRefusal(
    'INTEREST-DAYS',
    to,
    { zh: `不早于 ${from}`, en: `${from} or later` },
    { zh: '计息截止日早于起始日。', en: 'The interest ends before it begins.' },
  );

/** What speaks against the interest that a statement shows, reckoned anew from its loan. */
export const interestAmiss = (interest: Fen, loan: Loan): NoMeaning | undefined => {
  if (loan.to < loan.from) return { column: 'interestTo', refusal: endsBefore(loan) };
  const most = mostInterest(loan);
  return interest > most ? { column: 'interest', refusal: tooMuch(interest, most, loan) } : undefined;
};
