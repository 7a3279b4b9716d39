import type { Words } from '../parts/language.ts';

export const streamWords = {
  title: { zh: '变更流', en: 'Streams' },
  what: {
    zh: '每张表的变更按顺序交给函数；“还差”是尚未处理的变更数。',
    en: 'Changes of a table are handed to a function in their order. Behind is how many it has not taken yet.',
  },
  table: { zh: '表', en: 'Table' },
  function: { zh: '函数', en: 'Function' },
  place: { zh: '已处理到', en: 'Has come to' },
  behind: { zh: '还差', en: 'Behind' },
  atLeast: { zh: '{{n}} 或更多', en: '{{n}} or more' },
  upToDate: { zh: '已全部处理', en: 'nothing' },
  start: { zh: '尚未开始', en: 'not begun' },
  none: { zh: '没有函数读取变更流。', en: 'No function reads a stream.' },
} as const satisfies Words;
