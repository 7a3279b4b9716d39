import type { Bilingual } from '../../shared/bilingual.ts';
import { factCatalogue } from '../programme/fact.ts';
import type { Outcome } from './outcome.ts';
import { type Move, none } from './row.ts';
import { sizes } from './size.ts';
import { type Trait, unknown } from './summary.ts';

export const standsWords: Readonly<Record<Outcome['stands'], Bilingual>> = {
  paid: { zh: '获支持', en: 'gets money' },
  waits: { zh: '等待资金', en: 'waits for money' },
  nothing: { zh: '符合条件而无金额', en: 'no money, though it qualifies' },
  fails: { zh: '不符合条件', en: 'does not qualify' },
  'cannot-tell': { zh: '不能判断', en: 'cannot tell' },
};

export const moveWords: Readonly<Record<Move, Bilingual>> = {
  gains: { zh: '新获支持', en: 'newly gets money' },
  loses: { zh: '不再获支持', en: 'no longer gets money' },
  more: { zh: '增加', en: 'gets more' },
  less: { zh: '减少', en: 'gets less' },
  same: { zh: '不变', en: 'gets the same' },
  nothing: { zh: '前后均无', en: 'nothing either way' },
  'cannot-tell': { zh: '不能判断', en: 'cannot tell' },
};

export const traitWords: Readonly<Record<Trait, Bilingual>> = {
  type: { zh: '主体类型', en: 'Type of subject' },
  service: { zh: '服务类型', en: 'Service' },
  size: { zh: '规模（按核定交易额）', en: 'Size, by accepted turnover' },
};

const valuesOf: Readonly<Record<Trait, Readonly<Record<string, Bilingual>>>> = {
  type: factCatalogue['subject-type'].words,
  service: factCatalogue.services.words,
  size: sizes,
};

const special: Readonly<Record<string, Bilingual>> = {
  [unknown]: { zh: '未记录', en: 'not recorded' },
  [none]: { zh: '无', en: 'none' },
};

/** What a group is called. */
export const traitValue = (trait: Trait, value: string): Bilingual => {
  const { zh, en } = special[value] ?? valuesOf[trait][value] ?? { zh: value, en: value };
  return { zh, en };
};
