import type { Words } from './language.ts';

export const navWords = {
  overview: { zh: '总览', en: 'Overview' },
  workflows: { zh: '工作流', en: 'Workflows' },
  tables: { zh: '数据表', en: 'Tables' },
  streams: { zh: '变更流', en: 'Streams' },
  events: { zh: '事件', en: 'Events' },
  letters: { zh: '死信', en: 'Dead letters' },
  objects: { zh: '文件', en: 'Objects' },
  notices: { zh: '通知', en: 'Notices' },
  logs: { zh: '日志', en: 'Logs' },
  clock: { zh: '时钟', en: 'Clock' },
  faults: { zh: '故障', en: 'Faults' },
} as const satisfies Words;

export const pageWords = {
  console: { zh: '本机控制台', en: 'This machine' },
  portal: { zh: '办事大厅', en: 'Portal' },
  skip: { zh: '跳到正文', en: 'To the content' },
  navigation: { zh: '控制台导航', en: 'Console' },
  crumbs: { zh: '当前位置', en: 'Where you are' },
  live: { zh: '自动刷新', en: 'Refresh by itself' },
  personal: {
    zh: '本页仅供本机的运维人员查看，含个人信息，请勿截图外传。',
    en: 'Only the operator of this machine sees these pages. They hold personal data: keep them to yourself.',
  },
} as const satisfies Words;

export const partWords = {
  none: { zh: '—', en: '—' },
  search: { zh: '查找', en: 'Search' },
  next: { zh: '下一页', en: 'Next page' },
  empty: { zh: '（空）', en: '(empty)' },
  bytes: { zh: '{{n}} 字节', en: '{{n}} bytes' },
  seconds: { zh: '{{n}} 秒', en: '{{n}} s' },
  minutes: { zh: '{{n}} 分钟', en: '{{n}} min' },
  hours: { zh: '{{n}} 小时', en: '{{n}} h' },
  days: { zh: '{{n}} 天', en: '{{n}} d' },
  milliseconds: { zh: '{{n}} 毫秒', en: '{{n}} ms' },
} as const satisfies Words;
