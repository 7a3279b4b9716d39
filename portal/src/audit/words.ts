import type { Words } from '../language/words.ts';

export const auditWords = {
  title: { zh: '第三方审计', en: 'Third-party audit' },
  how: {
    zh: '在下方明细中逐行核减不实的金额，然后提交审计报告。',
    en: 'Set lower what is not right in the lines below; then hand in your report.',
  },
  choice: { zh: '审计结论', en: 'What you found' },
  opinion: { zh: '审计意见', en: 'Opinion' },
  opinionNeeded: { zh: '请填写审计意见', en: 'Write the opinion' },
  drop: { zh: '将审计报告拖到此处，或点击选择', en: 'Drop the report here, or choose it' },
  dropHint: { zh: 'PDF，最大 20 MB', en: 'PDF, at most 20 MB' },
  chosen: { zh: '已选择 {{file}}', en: '{{file}} is chosen' },
  handIn: { zh: '提交审计报告', en: 'Hand in the report' },
  handInText: {
    zh: '提交后不能更改，已核减的各行以此为准。',
    en: 'It cannot be changed then, and the lines stand as you have set them.',
  },
  done: { zh: '审计报告已提交', en: 'The report is handed in' },
  reports: { zh: '审计报告', en: 'Audit reports' },
} satisfies Words;
