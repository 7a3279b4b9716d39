import { halfWidth, normaliseText } from './normalise.ts';
import type { Refusal } from './refusal.ts';

/** 王小明 → 王*. One star whatever the length: the number of characters is a clue too. */
export const maskName = (name: string): string => `${[...normaliseText(name)].slice(0, 1).join('')}*`;

/** Dates are digits and hyphens as well, and a notice is full of them. */
const dates = /(?<!\d)(19|20)\d{2}-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)/g;

const exposures = [
  {
    code: 'NOTICE-RESIDENT-ID',
    // The older number has 15 digits; people write the newer one in groups of 6, 8 and 4.
    shape: /(?<!\d)(\d{17}[\dXx]|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]|\d{15})(?![\dXx])/,
    zh: '公示内容含有身份证件号码。',
    en: 'The notice contains a personal identity number.',
  },
  {
    code: 'NOTICE-PHONE',
    shape: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/,
    zh: '公示内容含有电话号码。',
    en: 'The notice contains a telephone number.',
  },
  {
    code: 'NOTICE-ACCOUNT',
    shape: /\d{12,}|(?<!\d)\d{4}([ -]\d{4}){2,}/,
    zh: '公示内容含有疑似银行账号的数字。',
    en: 'The notice contains what looks like a bank account.',
  },
] as const;

const conceal = (digits: string): string => `${digits.slice(0, 2)}***`;

/** Every number in a text that must not be made public; a notice is published only when there is none. */
export const exposuresIn = (text: string): readonly Refusal[] => {
  const bare = halfWidth(normaliseText(text)).replace(dates, '□');
  return exposures.flatMap(({ code, shape, zh, en }): Refusal[] => {
    const found = shape.exec(bare)?.[0];
    if (found === undefined) return [];
    return [
      {
        code,
        severity: 'hard',
        found: conceal(found),
        reason: { zh, en },
        next: {
          zh: '公示只列企业名称、项目和金额；请删除个人信息后重新生成。',
          en: 'A notice shows names of enterprises, programmes and amounts only: remove the rest.',
        },
        clause: '《中华人民共和国个人信息保护法》第三十四条',
      },
    ];
  });
};

/** What is shown to everybody: where a text holds such a number, no more than two digits of any. */
export const withoutExposures = (text: string): string =>
  exposuresIn(text).length === 0 ? text : halfWidth(normaliseText(text)).replace(/(?<=\d\d)\d/g, '*');
