import type { Words } from '../language/words.ts';

export const subjectWords = {
  mine: { zh: '我的企业', en: 'Whom I act for' },
  mineLead: {
    zh: '选择要办理业务的企业、机构或个人，或登记新的主体。',
    en: 'Choose whom you act for, or register another.',
  },
  none: {
    zh: '您还没有登记，也没有加入任何企业。收到邀请链接的，直接打开链接即可加入。',
    en: 'You have registered nobody and joined nobody yet. If you were sent a link, open it to join.',
  },
  register: { zh: '主体登记', en: 'Register' },
  registerLead: {
    zh: '首位登记人即为管理员，可邀请同事加入。',
    en: 'Whoever registers first becomes the administrator, and may invite colleagues.',
  },
  type: { zh: '登记类型', en: 'What is registered' },
  institution: { zh: '机构类别', en: 'Kind of institution' },
  services: {
    zh: '业务类型（可多选，以后可变更）',
    en: 'What it does for trade (several; may be changed later)',
  },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  creditCodeHint: {
    zh: '登记证照上的18位代码，输入时即时校验；空格和全角字符会自动整理。',
    en: 'The 18 characters on the licence. Checked as you type; spaces and full-width forms are tidied.',
  },
  creditCodeGood: { zh: '校验通过', en: 'The check character agrees' },
  residentId: { zh: '公民身份号码', en: 'Resident identity number' },
  residentIdHint: {
    zh: '输入时即时校验。登记后页面只显示前三位和后两位。',
    en: 'Checked as you type. Afterwards only the first three and last two characters are ever shown.',
  },
  name: { zh: '企业名称', en: 'Name' },
  institutionName: { zh: '机构名称', en: 'Name of the institution' },
  personName: { zh: '姓名', en: 'Name of the person' },
  maskedId: { zh: '公民身份号码', en: 'Resident identity number' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  address: { zh: '注册地址', en: 'Registered address' },
  personAddress: { zh: '住址', en: 'Address' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Telephone' },
  submit: { zh: '登记', en: 'Register' },
  required: { zh: '请填写此项', en: 'Fill this in' },
  concerns: { zh: '需要留意', en: 'To look at' },
  readIdentity: { zh: '查看完整号码', en: 'See the whole number' },
  readIdentityFor: { zh: '查看事由', en: 'What for' },
  readIdentityNote: {
    zh: '查看将连同事由记入案卷。',
    en: 'That you saw it, and what for, goes on record.',
  },
} satisfies Words;

export const subjectTypeWords = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  institution: { zh: '机构（培训机构、高校等）', en: 'Institution (training body, university, …)' },
  individual: { zh: '个人', en: 'Individual' },
  'border-resident': { zh: '边民', en: 'Border resident' },
} satisfies Words;

export const institutionWords = {
  'training-body': { zh: '培训机构', en: 'Training body' },
  university: { zh: '高等院校', en: 'University' },
  other: { zh: '其他机构', en: 'Another institution' },
} satisfies Words;

export const serviceWords = {
  seller: { zh: '跨境电商卖家', en: 'Seller' },
  'domestic-agent': { zh: '境内服务商（代理）', en: 'Domestic agent' },
  platform: { zh: '交易平台', en: 'Platform' },
  payment: { zh: '支付', en: 'Payment' },
  logistics: { zh: '物流', en: 'Logistics' },
  'customs-broker': { zh: '报关', en: 'Customs broker' },
  'inspection-agent': { zh: '报检', en: 'Inspection agent' },
  'tax-refund-agent': { zh: '退税代理', en: 'Tax refund agent' },
  comprehensive: { zh: '外贸综合服务', en: 'Comprehensive foreign-trade service' },
  training: { zh: '培训', en: 'Training' },
} satisfies Words;
