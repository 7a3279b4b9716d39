import type { GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import type { RescreeningStatus } from '#domain/positive-list/book/rescreening.ts';
import { type GoodsFilingStatus, rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import type { TraceEvidenceKind } from '#domain/positive-list/trace/evidence.ts';
import type { GoodsFiling, GoodsRow } from '../api/schema.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const goodsStatusWords: Record<GoodsFilingStatus, StatusWord> = {
  'awaiting-upload': { zh: '待提交', en: 'Not submitted', tone: 'action' },
  submitted: { zh: '比对中', en: 'Being judged', tone: 'waiting' },
  unreadable: { zh: '文件无法读取', en: 'Unreadable', tone: 'bad' },
  'under-review': { zh: '部门判断中', en: 'With the departments', tone: 'waiting' },
  'joint-review': { zh: '会审中', en: 'In joint review', tone: 'waiting' },
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
  applying: { zh: '办理中', en: 'Being carried out', tone: 'waiting' },
  closed: { zh: '已结束', en: 'Closed', tone: 'ended' },
};

export const answerWords: Record<'approve' | 'refuse', StatusWord> = {
  approve: { zh: '同意', en: 'Approved', tone: 'good' },
  refuse: { zh: '不予通过', en: 'Refused', tone: 'bad' },
};

const inPart: StatusWord = { zh: '部分同意', en: 'Approved in part', tone: 'action' };
const pending: StatusWord = { zh: '等待答复', en: 'Open', tone: 'waiting' };
const inJointReview: StatusWord = { zh: '会审中', en: 'In joint review', tone: 'action' };
const toldLater: StatusWord = { zh: '已判定，一并答复', en: 'Settled, told with the rest', tone: 'ended' };

type Replied = { readonly answer: keyof typeof answerWords; readonly exceptions: readonly unknown[] };

/** What was replied; nothing yet is waited for. */
export const replyWord = (reply: Replied | undefined): StatusWord => {
  if (!reply) return pending;
  return reply.exceptions.length > 0 ? inPart : answerWords[reply.answer];
};

type Asked = { readonly outcome?: Replied | undefined; readonly isInJointReview: boolean };

/** How a question stands: with its departments, with the lead where they differ, or answered for good. */
export const questionWord = ({ outcome, isInJointReview }: Asked): StatusWord =>
  isInJointReview && !outcome ? inJointReview : replyWord(outcome);

type Seen = Pick<GoodsFiling['questions'][number], 'outcome' | 'leadDepartment'>;

/** The same for the subject: what is agreed on is told together with what the lead still decides. */
export const seenQuestionWord = (
  { status }: Pick<GoodsFiling, 'status'>,
  { outcome, leadDepartment }: Seen,
): StatusWord =>
  status === 'joint-review' && !leadDepartment
    ? toldLater
    : questionWord({ outcome, isInJointReview: leadDepartment !== undefined });

export const rowOutcomeWords: Record<GoodsRow['outcome'], StatusWord> = {
  passed: { zh: '通过', en: 'Passed', tone: 'good' },
  refused: { zh: '不予通过', en: 'Refused', tone: 'bad' },
  referred: { zh: '待判断', en: 'Referred', tone: 'waiting' },
  defective: { zh: '需更正', en: 'To be corrected', tone: 'action' },
};

export const evidenceWords: Record<TraceEvidenceKind, StatusWord> = {
  recall: { zh: '召回', en: 'Recalled', tone: 'bad' },
  'failed-check': { zh: '检查不合格', en: 'Did not conform', tone: 'bad' },
  'conforming-check': { zh: '检查合格', en: 'Conforms', tone: 'good' },
  certificate: { zh: '证书', en: 'Certificate', tone: 'good' },
};
