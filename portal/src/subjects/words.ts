import type { Words } from '../language/words.ts';

export const subjectWords = {
  mine: { zh: '我的企业', en: 'My enterprises' },
  mineLead: {
    zh: '选择要办理业务的企业，或登记新的企业。',
    en: 'Choose whom you act for, or register another.',
  },
  none: { zh: '您还没有登记企业。', en: 'You have not registered an enterprise yet.' },
  register: { zh: '企业登记', en: 'Register an enterprise' },
  registerLead: {
    zh: '首位登记人即为该企业管理员，可邀请同事加入。',
    en: 'Whoever registers an enterprise first becomes its administrator.',
  },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  creditCodeHint: {
    zh: '营业执照上的18位代码，输入时即时校验；空格和全角字符会自动整理。',
    en: 'The 18 characters on the licence. Checked as you type; spaces and full-width forms are tidied.',
  },
  creditCodeGood: { zh: '校验通过', en: 'The check character agrees' },
  name: { zh: '企业名称', en: 'Name' },
  maskedId: { zh: '公民身份号码', en: 'Resident identity number' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  address: { zh: '注册地址', en: 'Registered address' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Telephone' },
  submit: { zh: '登记', en: 'Register' },
  required: { zh: '请填写此项', en: 'Fill this in' },
} satisfies Words;
