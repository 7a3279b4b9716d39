import type { State } from '#local/states/machine.ts';
import type { Words } from '../parts/language.ts';
import type { Outcome } from '../story/outcome.ts';

export const outcomeWords = {
  failed: { zh: '失败', en: 'failed' },
  retrying: { zh: '等待重试', en: 'to be tried again' },
  running: { zh: '正在执行', en: 'being done' },
  waiting: { zh: '等待中', en: 'waiting' },
  aborted: { zh: '已中止', en: 'aborted' },
  caught: { zh: '出错后已处理', en: 'failed and caught' },
  succeeded: { zh: '已完成', en: 'succeeded' },
} as const satisfies Record<Outcome, Words[string]>;

export const typeWords = {
  Task: { zh: '任务', en: 'Task' },
  Pass: { zh: '传递', en: 'Pass' },
  Choice: { zh: '分支', en: 'Choice' },
  Wait: { zh: '等待', en: 'Wait' },
  Succeed: { zh: '成功结束', en: 'Succeed' },
  Fail: { zh: '失败结束', en: 'Fail' },
  Parallel: { zh: '并行', en: 'Parallel' },
  Map: { zh: '逐项', en: 'Map' },
} as const satisfies Record<State['Type'], Words[string]>;

export const graphWords = {
  picture: { zh: '状态图', en: 'The states' },
  unreached: { zh: '未到达', en: 'not reached' },
  begin: { zh: '始', en: '▶' },
  end: { zh: '终', en: '■' },
} as const satisfies Words;
