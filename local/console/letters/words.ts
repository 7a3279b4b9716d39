import type { Words } from '../parts/language.ts';

export const letterWords = {
  title: { zh: '死信', en: 'Dead letters' },
  what: {
    zh: '多次送达都失败后放在这里的内容。先排除原因，再重新发送。',
    en: 'What could not be delivered however often it was tried. Mend the cause first, then send it again.',
  },
  none: { zh: '没有死信。', en: 'There are no dead letters.' },
  queue: { zh: '队列', en: 'Queue' },
  sent: { zh: '进入时间', en: 'Since' },
  for: { zh: '收件方', en: 'For' },
  why: { zh: '原因', en: 'Why' },
  content: { zh: '内容', en: 'Content' },
  again: { zh: '重新发送', en: 'Send again' },
  place: {
    zh: '只记录了变更流中的位置，不能重新发送：请看函数日志，修正后重新写入该项。',
    en: 'It names a place in a stream only and cannot be sent: read the function’s logs, mend it, write the item again.',
  },
  sentAgain: { zh: '已重新发送。', en: 'It is on its way again.' },
  gone: {
    zh: '这封死信已不在队列中，可能刚刚已重新发送。请查看事件页的送达情况。',
    en: 'This letter is no longer in the queue: it may have been sent a moment ago. See the events for how it fares.',
  },
} as const satisfies Words;
