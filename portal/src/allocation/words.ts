import type { Words } from '../language/words.ts';

export const allocationWords = {
  stopped: {
    zh: '锁定数据时，以下申报正在复议或重新审核。本次分配已退回，未占用资金；请待其办结后重新发起，其位次不受影响。',
    en: 'While the inputs were frozen these claims came to be decided anew. The allocation went back and holds no money. Prepare it again once they are decided; they keep their places.',
  },
  title: { zh: '资金分配', en: 'Allocation' },
  lead: {
    zh: '申报期结束且全部申报办结后，在资金池内统一分配，由第二人复核后公示。',
    en: 'Once a window has closed and every claim is decided, its pool is shared out; a second person confirms, then comes the notice.',
  },
  none: { zh: '没有支持项目。', en: 'There is no programme.' },
  window: { zh: '申报期', en: 'Window' },
  prepare: { zh: '发起分配', en: 'Prepare the allocation' },
  prepareTitle: { zh: '确认发起资金分配？', en: 'Prepare the allocation of this window?' },
  prepareText: {
    zh: '将锁定本期全部已核定申报，按规则计算分配结果，由另一人复核。',
    en: 'Its determined claims are frozen and their shares worked out; somebody else must confirm them.',
  },
  notBefore: {
    zh: '申报期于 {{day}} 结束，结束后方可发起分配。',
    en: 'The window closes after {{day}}; its pool can be shared out then.',
  },
  notYet: { zh: '尚未发起分配', en: 'Not prepared yet' },
  open: { zh: '查看分配表', en: 'See the shares' },
  openSupplementary: { zh: '查看第 {{n}} 次补充分配', en: 'See supplementary allocation {{n}}' },
  late: {
    zh: '首次分配之后又有申报核定（如经复议重新审核），可发起补充分配，单独公示。',
    en: 'Claims were determined after the window was shared out, by reconsideration for one. They share in a supplementary allocation with a notice of its own.',
  },
  lateForPlaces: {
    zh: '首次分配之后又有申报核定。名额或名次已在首次分配中确定，请提请联席会议一事一议。',
    en: 'Claims were determined after the window was shared out. Its places were given then; put these to the joint conference.',
  },
  pool: { zh: '资金池', en: 'Pool' },
  requested: { zh: '核定合计', en: 'Determined in all' },
  allocated: { zh: '分配合计', en: 'Allocated in all' },
  waiting: { zh: '其中等待后续资金', en: 'Of it waiting for the next money' },
  waits: { zh: '等待后续资金', en: 'waits for the next money' },
  residue: { zh: '余数（留存资金池）', en: 'Residue (stays in the pool)' },
  coverage: { zh: '满足率', en: 'Coverage' },
  lines: { zh: '各级资金', en: 'Of which fund lines' },
  lineAvailable: { zh: '可分配', en: 'Free to share out' },
  linePromised: { zh: '本次分配', en: 'Shared out here' },
  shares: { zh: '分配表', en: 'Shares' },
  subject: { zh: '企业', en: 'Enterprise' },
  determined: { zh: '核定金额', en: 'Determined' },
  share: { zh: '分配金额', en: 'Allocated' },
  difference: { zh: '差额', en: 'Difference' },
  inputs: { zh: '输入冻结校验值', en: 'Hash of the frozen inputs' },
  preparedBy: { zh: '发起人', en: 'Prepared by' },
  notice: { zh: '公示', en: 'Notice' },
  noticeUntil: { zh: '公示至 {{day}}', en: 'in notice until {{day}}' },
  working: { zh: '正在计算分配结果…', en: 'The shares are being worked out…' },
} satisfies Words;

export const objectionWords = {
  title: { zh: '公示异议', en: 'An objection to a notice' },
  objector: { zh: '异议人', en: 'Objector' },
  contact: { zh: '联系方式', en: 'Contact' },
  kind: { zh: '性质', en: 'As' },
  person: { zh: '个人', en: 'person' },
  unit: { zh: '单位', en: 'unit' },
  statement: { zh: '异议内容', en: 'Statement' },
  claim: { zh: '所涉申报', en: 'The claim' },
  notice: { zh: '公示编号', en: 'Notice' },
} satisfies Words;
