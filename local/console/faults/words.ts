import type { FaultAt, Place } from '#local/faults/plan.ts';
import type { Words } from '../parts/language.ts';

export const faultWords = {
  title: { zh: '故障', en: 'Faults' },
  what: {
    zh: '有意造成故障，用来检验系统能否继续。计划只在本次启动期间有效；函数自己发出的调用不受影响。',
    en: 'What goes wrong on purpose, to see that work goes on all the same. A plan lasts until the next start; what a function calls itself is spared.',
  },
  state: { zh: '状态', en: 'State' },
  on: { zh: '按计划发生（种子 {{seed}}）', en: 'as planned, seed {{seed}}' },
  off: { zh: '已关闭', en: 'off' },
  points: { zh: '经过的点', en: 'Points passed' },
  plan: { zh: '计划', en: 'Plan' },
  seed: { zh: '种子', en: 'Seed' },
  error: { zh: '失败时的错误名称', en: 'Failed with' },
  errorName: {
    zh: '一个错误名称，以字母开头，只含字母、数字、点和下划线；不填则按服务自身故障处理',
    en: 'the name of an error: a letter, then letters, digits, points and underscores; nothing is a fault of the service’s own',
  },
  shares: {
    zh: '填写各类故障的比例：0.1 表示十次中有一次；不填即不发生。“进程终止”如同 kill -9，本机随即停止，需重新运行 npm start。',
    en: 'Say how often of 1: 0.1 is one of ten, nothing is never. “Killed” is kill -9 of this process; run npm start again afterwards.',
  },
  begin: { zh: '按此计划开始', en: 'Begin this plan' },
  end: { zh: '关闭故障', en: 'Switch faults off' },
  happened: { zh: '已发生的（最近 100 次，新的在上）', en: 'What happened: the last 100, the newest first' },
  nothing: { zh: '还没有发生故障。', en: 'Nothing has gone wrong on purpose yet.' },
  point: { zh: '点', en: 'Point' },
  place: { zh: '环节', en: 'Place' },
  fault: { zh: '故障类别', en: 'Fault' },
  whom: { zh: '对象', en: 'Whom' },
  when: { zh: '时间', en: 'When' },
  wholeNumber: { zh: '一个整数', en: 'a whole number' },
  share: { zh: '0 到 1 之间的数', en: 'a number from 0 to 1' },
  none: { zh: '未填写', en: 'nothing' },
  putRight: {
    zh: '请更正后重新提交。原来的计划没有改变。',
    en: 'Put it right and send it again. Nothing has changed.',
  },
} as const satisfies Words;

export const placeWords = {
  stream: { zh: '变更流送达函数', en: 'Records of a table, to a function' },
  event: { zh: '事件、定时任务等送达', en: 'Events, schedules, calls that nobody waits for' },
  function: { zh: '调用函数', en: 'A function is called' },
  service: { zh: '工作流直接调用服务', en: 'A state machine calls a service' },
} as const satisfies Record<Place, Words[string]>;

export const kindWords = {
  twice: { zh: '重复', en: 'Twice' },
  late: { zh: '延迟', en: 'Late' },
  throttled: { zh: '限流', en: 'Throttled' },
  failed: { zh: '失败', en: 'Failed' },
  unanswered: { zh: '已执行但无应答', en: 'Done, and unanswered' },
  killed: { zh: '进程终止', en: 'Killed' },
} as const satisfies Record<FaultAt<Place>, Words[string]>;
