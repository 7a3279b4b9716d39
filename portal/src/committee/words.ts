import type { Words } from '../language/words.ts';

export const committeeWords = {
  sitting: { zh: '第 {{n}} 次会议', en: 'Sitting {{n}}' },
  awaited: { zh: '未表决', en: 'Not yet' },
  tally: {
    zh: '应到 {{seats}} 席，已表决 {{present}} 席，法定人数 {{quorum}} 席',
    en: '{{present}} of {{seats}} seats have voted; the quorum is {{quorum}}',
  },
  'majority-more-than-half': {
    zh: '到会席位过半数同意为通过',
    en: 'more than half of those present decide',
  },
  'majority-two-thirds': {
    zh: '到会席位三分之二以上同意为通过',
    en: 'two thirds of those present decide',
  },
  outcome: { zh: '按表决结果：{{outcome}}', en: 'By the votes: {{outcome}}' },
  'why-no-quorum': { zh: '未达到法定人数', en: 'there is no quorum' },
  'why-no-majority': { zh: '各方意见均未达到多数', en: 'no side has its majority' },
  recused: { zh: '回避', en: 'Stood aside' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  minutesHint: {
    zh: '已按表决情况拟稿，请补写会议讨论内容',
    en: 'Drafted from the votes; write in what was said',
  },
  minutesNeeded: { zh: '纪要不少于 10 个字', en: 'At least ten characters' },
  redraft: { zh: '按最新表决重新拟稿', en: 'Draft anew from the votes' },
  missing: { zh: '下次会议还需要什么', en: 'What the next sitting needs' },
  close: { zh: '结束会议：{{outcome}}', en: 'Close the sitting: {{outcome}}' },
  adjourn: { zh: '结束会议，另行开会', en: 'Close it; another sitting follows' },
  closeText: {
    zh: '未表决的席位不再表决；会议结论和纪要记入案卷，不能更改。',
    en: 'Seats that have not voted will not; the outcome and the minutes go on record and cannot be changed.',
  },
  print: { zh: '打印', en: 'Print' },
  open: { zh: '查看纪要', en: 'Read the minutes' },
  standAside: { zh: '声明回避', en: 'Stand aside' },
  standAsideNote: {
    zh: '声明后您不能再办理本案的任何环节；同岗位的其他人员可以代为表决。',
    en: 'You can take no step of this case from then on; another holder of the office may vote.',
  },
  standAsideWhy: { zh: '利害关系说明', en: 'What conflict there is' },
  stoodAside: { zh: '已声明回避', en: 'You have stood aside' },
} satisfies Words;
