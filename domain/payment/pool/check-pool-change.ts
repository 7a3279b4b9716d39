import type { Bilingual } from '../../shared/bilingual.ts';
import { type Day, day } from '../../shared/day.ts';
import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { PoolChange } from './pool-change.ts';

type Asked = Pick<PoolChange, 'transfer' | 'amountFen' | 'document' | 'documentDay'>;

/** What a change of a pool is held against. */
export type PoolFacts = {
  readonly today: Day;
  /** The year whose money it is. */
  readonly year: number;
  /** What is free, and promised to nobody. */
  readonly availableFen: Fen;
  /** The changes of this pool so far, the first first. */
  readonly before: readonly PoolChange[];
};

type Check = (asked: Asked, facts: PoolFacts) => readonly Refusal[];

const noAmount: Check = ({ amountFen }) =>
  amountFen > 0
    ? []
    : [
        {
          code: 'PC-101',
          severity: 'hard',
          at: 'amountFen',
          found: displayYuan(amountFen),
          expected: { zh: '大于零的金额', en: 'more than nothing' },
          reason: { zh: '金额为零。', en: 'The amount is nothing.' },
          next: { zh: '请按指标文件填写金额。', en: 'Fill in the amount of the document.' },
        },
      ];

/** Whoever was shared out a part of it, or has it announced, does not lose it to a cut. */
export const cutsMoreThanIsFree: Check = ({ transfer, amountFen }, { availableFen }) =>
  transfer === 'top-up' || amountFen <= availableFen
    ? []
    : [
        {
          code: 'PC-102',
          severity: 'hard',
          at: 'amountFen',
          found: displayYuan(amountFen),
          expected: {
            zh: `不超过 ${displayYuan(availableFen)} 元`,
            en: `${displayYuan(availableFen)} yuan or less`,
          },
          reason: {
            zh: '调减金额超过可用且未分配的资金。',
            en: 'More would be taken than is free and promised to nobody.',
          },
          next: {
            zh: '请减少金额，或待资金释放后再提出。',
            en: 'Take less, or wait until money is free again.',
          },
          clause: '专款专用',
        },
      ];

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const impossibleDay: Check = ({ documentDay }, { today, year }) => {
  const last = earlier(today, day(`${year}-12-31`));
  return documentDay <= last
    ? []
    : [
        {
          code: 'PC-103',
          severity: 'hard',
          at: 'documentDay',
          found: documentDay,
          expected: { zh: `不晚于 ${last}`, en: `${last} or earlier` },
          reason: {
            zh: '指标文件的日期在今天之后，或晚于资金科目所属年度。',
            en: 'The document is dated after today, or after the year of the fund line.',
          },
          next: {
            zh: '请按文件改正日期；属于下一年度的，请选择该年度的资金科目。',
            en: 'Correct the day by the document; money of the next year belongs to that year’s fund line.',
          },
        },
      ];
};

const titles: Readonly<Record<PoolChange['transfer'], Bilingual>> = {
  'top-up': { zh: '追加', en: 'added money' },
  cut: { zh: '调减', en: 'took money back' },
};

const bookedAlready: Check = ({ transfer, document }, { before }) =>
  before
    .filter((one) => one.status === 'confirmed' && one.transfer === transfer && one.document === document)
    .map(({ amountFen, documentDay }) => ({
      code: 'PC-104',
      severity: 'hard',
      at: 'document',
      found: `${document} (${documentDay}, ${displayYuan(amountFen)})`,
      expected: { zh: '尚未入账的指标文件', en: 'a document that is not booked yet' },
      reason: {
        zh: `该文件已对本科目${titles[transfer].zh}过资金。`,
        en: `This document ${titles[transfer].en} here already.`,
      },
      next: {
        zh: '请与文件核对；更正金额的，请按更正文件的文号提出。',
        en: 'Compare it with the document; a corrected amount has a document of its own.',
      },
    }));

const openAlready: Check = (_, { before }) =>
  before
    .filter(({ status }) => status === 'proposed')
    .map(({ document }) => ({
      code: 'PC-105',
      severity: 'hard',
      at: 'fundLineId',
      found: document,
      expected: { zh: '没有待确认的追加或调减', en: 'no other change that awaits a second person' },
      reason: {
        zh: '该资金科目已有一项追加或调减待第二人确认。',
        en: 'Another change of this pool awaits a second person.',
      },
      next: { zh: '请待其办结后再提出。', en: 'Propose it once that one is decided.' },
    }));

const checks: readonly Check[] = [noAmount, cutsMoreThanIsFree, impossibleDay, bookedAlready, openAlready];

/** Everything that keeps the pool from being changed so, all at once. */
export const poolChangeDefects = (asked: Asked, facts: PoolFacts): readonly Refusal[] =>
  checks.flatMap((check) => [...check(asked, facts)]);
