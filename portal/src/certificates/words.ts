import type { Words } from '../language/words.ts';

export const certificateWords = {
  title: { zh: '备案证书', en: 'Certificate' },
  verify: { zh: '证书查验', en: 'Verify a certificate' },
  verifyLead: {
    zh: '输入证书上的备案编号，或扫描证书上的二维码，即可查验真伪和当前状态，无需登录。',
    en: 'Enter the number on the certificate, or scan its code, to see whether it is genuine and still holds. No sign-in is needed.',
  },
  number: { zh: '备案编号', en: 'Number' },
  look: { zh: '查验', en: 'Verify' },
  holds: { zh: '有效', en: 'Holds' },
  not: { zh: '当前无效', en: 'Does not hold' },
  holdsText: { zh: '该备案真实，截至 {{day}} 有效。', en: 'This filing is genuine and holds on {{day}}.' },
  notText: {
    zh: '该编号真实存在，但截至 {{day}} 该备案不在有效状态（{{status}}）。',
    en: 'The number is genuine, but on {{day}} the filing does not hold ({{status}}).',
  },
  name: { zh: '备案主体', en: 'Filed by' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  type: { zh: '主体类型', en: 'Type' },
  mode: { zh: '业务模式', en: 'Business mode' },
  basis: { zh: '依据', en: 'Basis' },
  valid: { zh: '有效期', en: 'Valid' },
  edition: { zh: '版次', en: 'Edition' },
  enteredOn: { zh: '备案日期', en: 'Entered' },
  zone: {
    zh: '中国（满洲里）跨境电子商务综合试验区',
    en: 'China (Manzhouli) Cross-Border E-Commerce Comprehensive Pilot Zone',
  },
  certifies: {
    zh: '兹证明以下主体已在本综试区完成跨境电子商务业务备案。',
    en: 'This certifies that the subject named below is filed with the pilot zone.',
  },
  scan: { zh: '扫码查验', en: 'Scan to verify' },
  print: { zh: '打印证书', en: 'Print' },
  see: { zh: '备案证书', en: 'Certificate' },
} satisfies Words;
