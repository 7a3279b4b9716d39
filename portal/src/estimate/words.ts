import type { FactSource } from '#domain/subsidy/claims/known-facts.ts';
import type { Words } from '../language/words.ts';

export const estimateWords = {
  title: { zh: '测算：{{programme}}', en: 'Estimate: {{programme}}' },
  lead: {
    zh: '登记和已有申报中可知的事实已经列出；尚不知的可以试填。试填的数据只在本页计算，不保存，也不发送。',
    en: 'What is known here already is listed; what is not may be supposed. What you suppose is calculated on this page, and neither kept nor sent.',
  },
  publicLead: {
    zh: '按本项目的支持标准试算。所填数据只在本页计算，不保存，也不发送；无需登录，不涉及个人信息。',
    en: 'Try what this programme would come to. What you type is calculated on this page, and neither kept nor sent.',
  },
  known: { zh: '已知的事实', en: 'What is known' },
  supposed: { zh: '试填的数据', en: 'What you suppose' },
  nothingAsked: { zh: '没有需要试填的数据。', en: 'Nothing is left to be supposed.' },
  result: { zh: '测算结果', en: 'What it comes to' },
  amount: { zh: '测算金额', en: 'Estimate' },
  amountNote: {
    zh: '分配前的测算；资金不足时会减少，最终以审核和公示为准',
    en: 'Before the pool is shared out; what counts is the review and the notice',
  },
  placesNote: {
    zh: '名额有限，未取得名额的不予支持；资金不足时会减少，最终以审核和公示为准',
    en: 'Places are few, and whoever has none gets nothing; what counts is the review and the notice',
  },
  atMost: { zh: '最高可得', en: 'At most' },
  byRankNote: {
    zh: '按名次支持：名次要与其他申报一并排定，这是名次最前时的金额',
    en: 'Paid by rank, which follows from all claims: this is what the first place brings',
  },
  unknown: { zh: '还缺数据', en: 'Not known yet' },
  unknownNote: { zh: '填写上方的数据后得出', en: 'Fill in what stands above' },
  doesNotFit: {
    zh: '按以上数据不符合申报条件，不能获得支持。原因见下方“申报条件”。',
    en: 'By these figures the conditions are not met and nothing is paid. The conditions below say why.',
  },
  notNow: {
    zh: '目前不能申报本项目。原因见下方“申报条件”；测算的是符合后可得的金额。',
    en: 'This cannot be claimed now. The conditions below say why; the estimate is of what it would bring once it can.',
  },
  limits: { zh: '限制金额的规定', en: 'What limits it' },
  noLimit: { zh: '没有规定减少这一金额。', en: 'Nothing takes anything off.' },
  takenOff: { zh: '减少 {{amount}}', en: 'takes {{amount}} off' },
  belowLeast: {
    zh: '低于最低拨付额 {{amount}}，不予拨付。',
    en: 'Below the least payable of {{amount}}: nothing would be paid.',
  },
  notANumber: { zh: '请填写数字，如 {{example}}。', en: 'Type a number, such as {{example}}.' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  pool: { zh: '上一期资金池', en: 'The pool before' },
  poolPeriod: { zh: '业务期间', en: 'Period' },
  poolHad: { zh: '资金池', en: 'It held' },
  poolAsked: { zh: '核定合计（{{n}} 家）', en: 'Determined ({{n}} claims)' },
  poolGave: { zh: '分配合计', en: 'Shared out' },
  noPool: { zh: '本项目此前没有公示过的分配。', en: 'No earlier window of this programme was announced.' },
  notice: { zh: '查看公示', en: 'See the notice' },
  open: { zh: '测算金额', en: 'Estimate' },
} satisfies Words;

/** From where a fact is known. */
export const sourceWords = {
  register: { zh: '登记信息', en: 'the register' },
  determined: { zh: '其他申报已核定', en: 'determined for another claim' },
  listed: { zh: '已上传的明细，尚未审核', en: 'a list that was uploaded and is not decided yet' },
} satisfies Record<FactSource['by'], unknown> & Words;
