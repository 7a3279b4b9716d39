import type { Words } from '../parts/language.ts';

export const clockWords = {
  title: { zh: '时钟', en: 'The clock' },
  now: { zh: '本机时间（北京）', en: 'The time here (Beijing)' },
  state: { zh: '状态', en: 'State' },
  follows: { zh: '随真实时间走动', en: 'follows real time' },
  held: { zh: '已停住', en: 'stands still' },
  hold: { zh: '停住', en: 'Hold it' },
  follow: { zh: '继续走动', en: 'Let it follow' },
  to: { zh: '前移到（北京时间）', en: 'Move forward to (Beijing)' },
  move: { zh: '前移', en: 'Move' },
  moveHere: { zh: '前移到此刻', en: 'Move to here' },
  next: { zh: '接下来到期的', en: 'What is due next' },
  due: { zh: '到期', en: 'Due' },
  what: { zh: '事项', en: 'What' },
  in: { zh: '还有', en: 'In' },
  schedule: { zh: '定时任务', en: 'Schedule' },
  nothing: { zh: '没有到期事项。', en: 'Nothing is due at any time.' },
  forward: {
    zh: '时钟只能前移，移过的期限会依次到期，不能退回。',
    en: 'The clock moves forward only. What falls due on the way happens in its order, and cannot be undone.',
  },
  later: { zh: '晚于 {{now}} 的日期和时间', en: 'a date and time after {{now}}' },
  chooseLater: {
    zh: '请选择更晚的时间；要从头开始，请用 npm start -- --fresh。',
    en: 'Choose a later time; npm start -- --fresh begins again.',
  },
  none: { zh: '未填写', en: 'nothing' },
} as const satisfies Words;
