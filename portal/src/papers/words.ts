import type { Words } from '../language/words.ts';

export const paperWords = {
  title: { zh: '我的材料', en: 'Papers' },
  lead: {
    zh: '备案和申报中提交过的材料，相同内容只存一份；再次申报时可直接选用，不必重新上传。',
    en: 'What was brought with filings and claims, each file once. It may be chosen again, and need not be uploaded.',
  },
  none: { zh: '还没有提交过材料。', en: 'Nothing has been brought yet.' },
  inFiling: { zh: '备案材料', en: 'with the filings' },
  inClaim: { zh: '申报：{{kind}}', en: 'with a claim, as {{kind}}' },
  choose: { zh: '从已有材料中选择', en: 'Choose from earlier papers' },
  chooseTitle: { zh: '从已有材料中选择：{{kind}}', en: 'Choose from earlier papers: {{kind}}' },
  chooseNone: { zh: '没有可用于此处的已有材料。', en: 'No earlier paper may be used here.' },
  use: { zh: '使用', en: 'Use it' },
  close: { zh: '关闭', en: 'Close' },
  takenFrom: { zh: '选自 {{day}} 提交的材料', en: 'taken from what was brought on {{day}}' },
  known: {
    zh: '“{{file}}”与 {{day}} 提交过的“{{earlier}}”内容相同，不必重新上传。',
    en: '"{{file}}" is the same as "{{earlier}}", brought on {{day}}; it need not be uploaded again.',
  },
  useKnown: { zh: '使用已有材料', en: 'Use the earlier one' },
  bytes: { zh: '文件大小', en: 'Size of the file' },
  kind: { zh: '种类', en: 'Kind' },
  file: { zh: '文件', en: 'File' },
  uploadAnyway: { zh: '仍然上传', en: 'Upload it all the same' },
} satisfies Words;
