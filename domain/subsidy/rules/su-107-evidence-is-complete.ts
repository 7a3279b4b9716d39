import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';

/** What is there to be completed is not missing. */
const isThere = ({ status }: ClaimFacts['evidence'][number]): boolean =>
  status === 'read' || status === 'to-be-typed';

const absent = ({ programme, evidence }: ClaimFacts) =>
  programme.evidence.filter(
    ({ kind, required }) => required && !evidence.some((one) => one.kind === kind && isThere(one)),
  );

type Status = ClaimFacts['evidence'][number]['status'];

const untold = {
  reason: {
    zh: '文件中读不到号码或金额，也没有填写。',
    en: 'The file does not say its number or amount, and they were not typed.',
  },
  next: { zh: '请填写单据上的号码和金额。', en: 'Type the number and the amount that the document shows.' },
};
const unread = {
  reason: { zh: '文件尚未上传完成或无法读取。', en: 'The file is not uploaded yet or cannot be read.' },
  next: { zh: '请重新上传或删除该文件。', en: 'Upload it again, or remove it.' },
};

/** Why a file does not count yet. */
const shortcomings: Readonly<Record<Exclude<Status, 'read'>, typeof unread>> = {
  'awaiting-upload': unread,
  'to-be-typed': untold,
  unreadable: unread,
};

/** Foreign money that cannot be reckoned is told as it is: typing it again would not help. */
const unreckoned = ({ findings }: ClaimFacts['evidence'][number]) =>
  findings
    .filter(({ code }) => code === 'CURRENCY-NO-RATE')
    .map(({ expected, reason, next }) => ({ reason, next, ...(expected ? { expected } : {}) }))
    .at(0);

const incomplete = ({ evidence }: ClaimFacts) =>
  evidence.flatMap((one) => {
    const { id, fileName, status } = one;
    if (status === 'read') return [];
    return [{ code: 'SU-107', at: id, found: fileName, ...(unreckoned(one) ?? shortcomings[status]) }];
  });

/** All that is missing or cannot be read, at once (行政许可法 art. 32, by analogy). */
export const evidenceIsComplete: ClaimRule = {
  code: 'SU-107',
  title: { zh: '材料齐全且可读取', en: 'The evidence is complete and readable' },
  clause: '证明材料清单',
  severity: 'hard',
  cure: 'correction',
  check: (facts) => [
    ...absent(facts).map(({ kind, title }) => ({
      code: 'SU-107',
      at: kind,
      reason: { zh: `缺少${title.zh}。`, en: `${title.en}: nothing has been uploaded.` },
      next: { zh: '请上传后重新提交。', en: 'Upload it and submit again.' },
    })),
    ...incomplete(facts),
  ],
};
