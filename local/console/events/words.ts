import type { Words } from '../parts/language.ts';

export const eventWords = {
  title: { zh: '事件', en: 'Events' },
  what: {
    zh: '本次启动以来最近的 300 个事件，重启后清空。',
    en: 'The last 300 events since this start; the next start forgets them.',
  },
  none: {
    zh: '本次启动以来还没有事件。文件上传、规则触发后会出现在这里。',
    en: 'There was no event since this start. A file that is stored tells one, and whoever puts one on a bus.',
  },
  type: { zh: '事件', en: 'What' },
  when: { zh: '时间', en: 'When' },
  bus: { zh: '总线', en: 'Bus' },
  rules: { zh: '匹配的规则 → 收件方', en: 'Rule that matched → whom it told' },
  nobody: { zh: '没有规则匹配', en: 'no rule matched' },
  event: { zh: '内容', en: 'Event' },
  owed: { zh: '待送达', en: 'On their way' },
} as const satisfies Words;

export const fateWords = {
  owed: { zh: '待送达，已试 {{n}} 次', en: 'on its way, tried {{n}} times' },
  taken: { zh: '已送达，第 {{n}} 次', en: 'taken at try {{n}}' },
  'given up': { zh: '试了 {{n}} 次，已放弃，见死信', en: 'given up after {{n}} tries: see the dead letters' },
  unknown: { zh: '较早，结果未留存', en: 'too long ago to say' },
} as const satisfies Words;
