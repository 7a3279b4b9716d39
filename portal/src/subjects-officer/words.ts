import type { Words } from '../language/words.ts';

export const subjectFileWords = {
  verified: { zh: '部门核验的事项', en: 'What departments have verified' },
  nothingVerified: { zh: '尚无部门核验。', en: 'Nothing has been verified yet.' },
  fact: { zh: '事项', en: 'Fact' },
  value: { zh: '内容', en: 'Value' },
  source: { zh: '来源', en: 'Source' },
  day: { zh: '日期', en: 'Day' },
  filings: { zh: '备案', en: 'Filings' },
  noFilings: { zh: '没有备案。', en: 'There are no filings.' },
  validTo: { zh: '有效期至 {{day}}', en: 'valid to {{day}}' },
  risk: { zh: '风险提示', en: 'Where to look' },
  riskNote: {
    zh: '分值只提示从何处着手核查，不作为决定依据，不对外显示。',
    en: 'The score says where to look. It decides nothing, and is shown to nobody outside.',
  },
  noRisk: { zh: '没有风险规则。', en: 'There are no terms of risk.' },
  noPoints: { zh: '没有需要提示的事项。', en: 'Nothing stands out.' },
  points: { zh: '{{n}} 分', en: '{{n}} points' },
  low: { zh: '低', en: 'low' },
  medium: { zh: '中', en: 'medium' },
  high: { zh: '高', en: 'high' },
  affiliates: { zh: '关联主体', en: 'Affiliates' },
  noAffiliates: { zh: '没有发现关联主体。', en: 'Nobody has anything in common with it.' },
  through: { zh: '经由{{name}}：{{what}}', en: 'through {{name}}: {{what}}' },
  allPairs: { zh: '列表查看相同之处', en: 'All they have in common' },
  morePairs: { zh: '另有 {{n}} 个，列表查看全部', en: 'And {{n}} more: show all' },
  hidePairs: { zh: '收起列表', en: 'Hide the table' },
  between: { zh: '主体', en: 'Subject' },
  and: { zh: '关联主体', en: 'And' },
  common: { zh: '相同之处', en: 'In common' },
  cut: { zh: '关联过多，仅显示一部分：{{what}}', en: 'Too many to follow; only a part is shown: {{what}}' },
  credit: { zh: '信用依据', en: 'Credit' },
  asOf: { zh: '{{day}}，规则第 {{version}} 版', en: 'on {{day}}, by version {{version}} of the terms' },
  noTerms: { zh: '{{day}}，没有信用规则', en: 'on {{day}}; there were no terms of credit' },
  bands: {
    zh: '风险：高 {{high}} 行，中 {{medium}} 行，低 {{low}} 行',
    en: 'Risk: {{high}} rows high, {{medium}} medium, {{low}} low',
  },
  rowTotal: {
    zh: '合计 {{total}} 分，含主体的 {{subject}} 分（以 100 分为限）',
    en: '{{total}} points in all, with the {{subject}} of the subject (a hundred at most)',
  },
  rowNoPoints: { zh: '商品本身没有需要提示的事项。', en: 'Nothing stands out in the goods themselves.' },
  underBan: { zh: '限制中', en: 'under a ban' },
} satisfies Words;

export const linkWords = {
  person: { zh: '办理人员', en: 'a person' },
  phone: { zh: '电话', en: 'telephone' },
  address: { zh: '地址', en: 'address' },
  'legal-representative': { zh: '法定代表人', en: 'legal representative' },
  account: { zh: '收款账户', en: 'account' },
} satisfies Words;

/** How much was found, by the rule that gives the point; a rule that only says yes or no has nothing to add. */
export const riskFoundWords = {
  'RK-101': { zh: '登记 {{found}} 天', en: 'registered for {{found}} days' },
  'RK-103': { zh: '未获通过 / 已判定：{{found}}', en: 'refused / decided: {{found}}' },
  'RK-104': { zh: '限制 {{found}} 项', en: 'open bans: {{found}}' },
  'RK-105': { zh: '已结束的限制 {{found}} 项', en: 'past bans: {{found}}' },
  'RK-106': { zh: '不良事项 {{found}} 项', en: 'bad events: {{found}}' },
  'RK-107': { zh: '关联主体 {{found}} 个', en: 'affiliates: {{found}}' },
  'RK-112': { zh: '核验过的部门 {{found}} 个', en: 'departments that verified: {{found}}' },
  'RK-108': { zh: '限制期内的关联主体 {{found}} 个', en: 'affiliates under a ban: {{found}}' },
} satisfies Words;
