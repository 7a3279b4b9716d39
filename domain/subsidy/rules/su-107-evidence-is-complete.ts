import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';

const absent = ({ programme, evidence }: ClaimFacts) =>
  programme.evidence.filter(
    ({ kind, required }) => required && !evidence.some((one) => one.kind === kind && one.status === 'read'),
  );

const unreadable = ({ evidence }: ClaimFacts) => evidence.filter(({ status }) => status !== 'read');

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
    ...unreadable(facts).map(({ id, fileName }) => ({
      code: 'SU-107',
      at: id,
      found: fileName,
      reason: { zh: '文件尚未上传完成或无法读取。', en: 'The file is not uploaded yet or cannot be read.' },
      next: { zh: '请重新上传或删除该文件。', en: 'Upload it again, or remove it.' },
    })),
  ],
};
