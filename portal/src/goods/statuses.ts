import type { GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import type { RescreeningStatus } from '#domain/positive-list/book/rescreening.ts';
import { type GoodsFilingStatus, rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsFiling, GoodsRow } from '../api/schema.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const goodsStatusWords: Record<GoodsFilingStatus, StatusWord> = {
  'awaiting-upload': { zh: '待提交', en: 'Not submitted', tone: 'action' },
  submitted: { zh: '比对中', en: 'Being judged', tone: 'waiting' },
  unreadable: { zh: '文件无法读取', en: 'Unreadable', tone: 'bad' },
  'under-review': { zh: '部门判断中', en: 'With the departments', tone: 'waiting' },
  entering: { zh: '办理答复中', en: 'The answer is being made', tone: 'waiting' },
  answered: { zh: '已答复', en: 'Answered', tone: 'ended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};

const nonePassed: StatusWord = { zh: '已答复，均须更正', en: 'Answered: all to correct', tone: 'bad' };
const somePassed: StatusWord = { zh: '已答复，部分须更正', en: 'Answered: some to correct', tone: 'action' };

/** How a goods filing stands; an answer says whether its goods are in the book or come back. */
export const goodsFilingWord = (filing: Pick<GoodsFiling, 'status' | 'counts'>): StatusWord => {
  const { status, counts } = filing;
  if (status !== 'answered') return goodsStatusWords[status];
  if (rowsToCorrect(filing) === 0) return { ...goodsStatusWords.answered, tone: 'good' };
  return counts?.passed === 0 ? nonePassed : somePassed;
};

export const goodsEntryWords: Record<GoodsStatus, StatusWord> = {
  active: { zh: '在册', en: 'Active', tone: 'good' },
  suspended: { zh: '暂停', en: 'Suspended', tone: 'bad' },
  delisted: { zh: '下架', en: 'Delisted', tone: 'ended' },
  cancelled: { zh: '注销', en: 'Cancelled', tone: 'ended' },
};

export const rescreeningStatusWords: Record<RescreeningStatus, StatusWord> = {
  started: { zh: '比对中', en: 'Being held anew', tone: 'waiting' },
  'under-review': { zh: '部门判断中', en: 'With the departments', tone: 'waiting' },
  applying: { zh: '恢复或下架中', en: 'Being restored or delisted', tone: 'waiting' },
  closed: { zh: '已结束', en: 'Closed', tone: 'ended' },
};

export const answerWords: Record<'approve' | 'refuse', StatusWord> = {
  approve: { zh: '同意', en: 'Approved', tone: 'good' },
  refuse: { zh: '不予通过', en: 'Refused', tone: 'bad' },
};

export const rowOutcomeWords: Record<GoodsRow['outcome'], StatusWord> = {
  passed: { zh: '通过', en: 'Passed', tone: 'good' },
  refused: { zh: '不予通过', en: 'Refused', tone: 'bad' },
  referred: { zh: '待判断', en: 'Referred', tone: 'waiting' },
  defective: { zh: '需更正', en: 'Defective', tone: 'action' },
};
