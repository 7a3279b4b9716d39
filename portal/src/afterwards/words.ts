import type { Words } from '../language/words.ts';

/** What comes after a decision, as the enterprise reads it. */
export const afterwardsWords = {
  reconsideration: { zh: '复议', en: 'Reconsideration' },
  mayLodge: {
    zh: '对本决定不服的，可在 {{day}} 前（含当日）申请复议，由未参与原决定的负责人办理。',
    en: 'Whoever disagrees may ask for reconsideration until {{day}}, that day included. A lead who had no part in the decision decides.',
  },
  lodge: { zh: '申请复议', en: 'Ask for reconsideration' },
  lodgeText: {
    zh: '请写明不服的内容和理由。每项决定只能申请一次。金额已核定的，复议期间不参与分配，办结后再分配；按名额或名次分配的项目，待复议办结后才分配。',
    en: 'Say what you disagree with, and why. Each decision is reconsidered once. A determined claim is not shared out meanwhile; it is afterwards. Where places are given, nobody’s are before it is decided.',
  },
  about: { zh: '本申报的决定', en: 'the decision about this claim' },
  withdraw: { zh: '撤回复议申请', en: 'Withdraw the request' },
  withdrawTitle: { zh: '确认撤回复议申请？', en: 'Withdraw the request for reconsideration?' },
  withdrawText: {
    zh: '撤回后原决定维持，不能再次申请复议。',
    en: 'The decision then stands, and cannot be put to reconsideration again.',
  },
  lodgedOn: { zh: '{{day}} 申请', en: 'asked for on {{day}}' },
  answer: { zh: '复议理由', en: 'Why it was decided so' },
  recovery: { zh: '退回资金', en: 'Money to be paid back' },
  payBack: {
    zh: '请在 {{day}} 前（含当日）将 {{sum}} 退回以下账户，附言写明申报编号。',
    en: 'Pay {{sum}} back by {{day}}, that day included, to this account, naming the claim.',
  },
  payBackNow: {
    zh: '退回期限 {{day}} 已过。请立即将 {{sum}} 退回以下账户，附言写明申报编号。',
    en: 'It was due by {{day}}. Pay {{sum}} back to this account now, naming the claim.',
  },
  payBackEnforced: {
    zh: '已移送强制执行，尚欠 {{sum}}。仍可退回以下账户，附言写明申报编号。',
    en: 'It was handed over for enforcement; {{sum}} is still owed. It may still be paid to this account, naming the claim.',
  },
} satisfies Words;

export const reconsiderationWords = {
  title: { zh: '复议', en: 'Reconsideration' },
  statement: { zh: '申请人的理由', en: 'What the claimant says' },
  against: { zh: '所针对的决定', en: 'Against' },
  refusal: { zh: '不予支持', en: 'a refusal' },
  amount: { zh: '核定金额', en: 'the amount determined' },
  decidedOn: { zh: '决定日期', en: 'Decided on' },
  lodgedOn: { zh: '申请日期', en: 'Asked for on' },
  claim: { zh: '所涉申报', en: 'The claim' },
  documents: { zh: '材料', en: 'Documents' },
  findings: { zh: '原决定的理由', en: 'Why it was decided so' },
  answer: { zh: '复议理由', en: 'Why it was reconsidered so' },
} satisfies Words;

export const recoveryWords = {
  title: { zh: '追回资金', en: 'Recovery' },
  none: { zh: '没有追回。', en: 'Nothing was asked back.' },
  propose: { zh: '提议追回', en: 'Propose recovery' },
  account: { zh: '退回至账户', en: 'To which account it came' },
  proposeText: {
    zh: '由项目核准人确认后作出追回决定，企业即收到通知。骗取、挪用和逾期未退的，记入信用记录。',
    en: 'The programme approver confirms it; the enterprise hears of it then. Fraud, misuse and what is overdue go into its credit record.',
  },
  proposed: { zh: '已提交核准', en: 'Put to the approver' },
  recoverable: { zh: '可追回 {{sum}}', en: '{{sum}} can be asked back' },
  claim: { zh: '申报', en: 'Claim' },
  subject: { zh: '企业', en: 'Enterprise' },
  ground: { zh: '追回理由', en: 'Ground' },
  clause: { zh: '依据', en: 'Clause' },
  amount: { zh: '追回金额', en: 'Amount' },
  amountYuan: { zh: '金额（元）', en: 'Amount (yuan)' },
  repaid: { zh: '已退回', en: 'Paid back' },
  outstanding: { zh: '尚未退回', en: 'Still owed' },
  document: { zh: '决定文号', en: 'Number of the decision' },
  workingDays: { zh: '退回期限（5 至 60 个工作日）', en: 'Working days to pay (5 to 60)' },
  statement: { zh: '事实与说明', en: 'Facts and explanation' },
  statementHint: {
    zh: '至少十个字，企业可以看到。',
    en: 'At least ten characters; the enterprise reads it.',
  },
  dueOn: { zh: '退回期限', en: 'Due' },
  orderedOn: { zh: '决定日期', en: 'Ordered on' },
  enforcement: { zh: '强制执行', en: 'Enforcement' },
  status: { zh: '状态', en: 'Status' },
  repayments: { zh: '退回记录', en: 'What came back' },
  reference: { zh: '银行流水号', en: 'Bank reference' },
  receivedOn: { zh: '到账日期', en: 'Received on' },
  booked: { zh: '已入账', en: 'booked' },
  toBeBooked: { zh: '待入账', en: 'to be booked' },
  reversed: { zh: '已冲正', en: 'reversed' },
  toBeReversed: { zh: '冲正待复核：{{reason}}', en: 'reversal to be confirmed: {{reason}}' },
  reversedFor: { zh: '已冲正：{{reason}}', en: 'reversed: {{reason}}' },
  reverse: { zh: '冲正', en: 'Reverse' },
  reverseAbout: { zh: '冲正退回登记：{{reference}}', en: 'Reverse what was noted: {{reference}}' },
  reverseText: {
    zh: '登记有误时使用。由另一名财务人员复核后：{{sum}} 由“已追回”转回“已拨付”，企业重新欠付该款；原登记保留并注明已冲正；银行流水号可重新正确登记一次。',
    en: 'For what was noted wrongly. Once another person of finance confirms it, {{sum}} goes from recovered back to paid and is owed again; the entry is kept and marked as reversed; the reference may be noted rightly, once.',
  },
  reverseReason: { zh: '何处有误', en: 'What is wrong' },
  reverseStatement: { zh: '说明（与银行回单核对的结果）', en: 'What the bank’s receipt says' },
  reverseHint: {
    zh: '至少十个字，复核人可以看到。',
    en: 'At least ten characters; the second person reads it.',
  },
  reverseProposed: { zh: '已提交冲正，待第二人复核', en: 'The reversal awaits a second person' },
  voluntary: { zh: '登记自行退回', en: 'Note a return' },
  voluntaryText: {
    zh: '未经追回、企业自行退回或银行退入的款项在此登记。由另一名财务人员与银行回单核对后入账：由“已拨付”转入“已追回”，该申报相应减计；不设期限，不记信用。',
    en: 'For money that came though nobody asked for it. Another person of finance compares it with the bank’s receipt, and it is booked: from paid to recovered, and the claim counts for so much less. It has no term and says nothing of credit.',
  },
  voluntaryNoted: { zh: '已登记，待第二人复核', en: 'Noted; it awaits a second person' },
  voluntaryDocument: { zh: '依据（企业来函或银行通知）', en: 'The letter, or the bank’s note' },
  voluntaryWhy: { zh: '退回原因', en: 'Why it came back' },
  note: { zh: '登记退回', en: 'Note a repayment' },
  noteAbout: { zh: '登记退回：{{subject}}', en: 'Note a repayment: {{subject}}' },
  noteText: {
    zh: '按银行回单登记；同一流水号只能登记一次，登记后自动入账。',
    en: 'As the bank’s receipt says it. A reference is noted once, and booked by itself.',
  },
  noted: { zh: '已登记，正在入账', en: 'Noted; it is being booked' },
} satisfies Words;
