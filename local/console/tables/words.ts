import type { Words } from '../parts/language.ts';

export const tableWords = {
  title: { zh: '数据表', en: 'Tables' },
  table: { zh: '表', en: 'Table' },
  items: { zh: '项数', en: 'Items' },
  none: { zh: '没有数据表。', en: 'There are no tables.' },
  key: { zh: '分区键等于', en: 'Partition key is' },
  keyHint: { zh: '例如 CLAIM#…', en: 'for example CLAIM#…' },
  sort: { zh: '排序键以此开头', en: 'Sort key begins with' },
  item: { zh: '内容', en: 'Item' },
  noItems: {
    zh: '没有符合的项。分区键须完整填写，区分大小写。',
    en: 'There is no such item. A partition key is entered whole, as it is written.',
  },
  empty: { zh: '这张表还是空的。', en: 'This table is empty.' },
  personal: {
    zh: '这里显示的内容含个人信息，不经脱敏，只有本机的运维人员能看到。仅为排查问题查看。',
    en: 'Items are shown whole and hold personal data. Only the operator of this machine sees them: look for what you mend, and no more.',
  },
} as const satisfies Words;
