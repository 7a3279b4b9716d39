import type { Words } from '../parts/language.ts';

export const overviewWords = {
  title: { zh: '本机总览', en: 'This machine at a glance' },
  underWay: { zh: '进行中的执行', en: 'executions under way' },
  failed: { zh: '未成功的执行', en: 'executions that did not succeed' },
  letters: { zh: '死信', en: 'dead letters' },
  deliveries: { zh: '待送达', en: 'deliveries on their way' },
  denied: { zh: '权限不足', en: 'refused for want of a grant' },
  still: { zh: '停在原地的', en: 'What stands still' },
  noneFailed: {
    zh: '没有未成功的执行。',
    en: 'No execution has ended without success.',
  },
  waiting: { zh: '正在等待的执行', en: 'What waits, and for whom' },
  nothingWaiting: { zh: '没有执行在等待。', en: 'No execution is waiting.' },
  failedNow: { zh: '最近未成功的执行', en: 'The latest that did not succeed' },
  deniedCalls: { zh: '因权限不足被拒绝的调用', en: 'Calls that were refused for want of a grant' },
} as const satisfies Words;
