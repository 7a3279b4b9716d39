import type { Words } from '../parts/language.ts';

export const overviewWords = {
  title: { zh: '本机总览', en: 'This machine at a glance' },
  underWay: { zh: '办理中的办件', en: 'executions under way' },
  failed: { zh: '未成功的办件', en: 'executions that did not succeed' },
  letters: { zh: '死信', en: 'dead letters' },
  deliveries: { zh: '待送达', en: 'deliveries on their way' },
  denied: { zh: '权限不足', en: 'refused for want of a grant' },
  still: { zh: '停在原地的', en: 'What stands still' },
  nothingStill: {
    zh: '没有失败的办件，没有死信，也没有被拒绝的调用。',
    en: 'Nothing failed, no letter is dead, and no call was refused.',
  },
  waiting: { zh: '正在等待的办件', en: 'What waits, and for whom' },
  nothingWaiting: { zh: '没有办件在等待。', en: 'No execution is waiting.' },
  failedNow: { zh: '最近未成功的办件', en: 'The latest that did not succeed' },
  deniedCalls: { zh: '因权限不足被拒绝的调用', en: 'Calls that were refused for want of a grant' },
} as const satisfies Words;
