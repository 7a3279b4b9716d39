import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { invoicesIn } from '../invoices/sums.ts';

const typedOnly = ({ evidence }: ClaimFacts) =>
  invoicesIn(evidence)
    .filter(({ typed = [] }) => typed.length > 0)
    .map(({ fileName, documentNumber = '' }) => ({
      code: 'SU-114',
      at: fileName,
      found: documentNumber,
      expected: { zh: '由文件读出的号码和金额', en: 'number and amount as the file says them' },
      reason: {
        zh: '文件没有可读取的文字，号码或金额为手工填写。',
        en: 'The file says nothing that can be read; its number or amount was typed.',
      },
      next: { zh: '请审核人员对照文件核对。', en: 'The reviewer holds it against the file.' },
    }));

const typedOtherwise = ({ evidence }: ClaimFacts) =>
  invoicesIn(evidence).flatMap(({ findings }) =>
    findings.filter(({ code }) => code === 'EVIDENCE-TYPED-OTHERWISE'),
  );

export const invoicesAreReadNotTyped: ClaimRule = {
  code: 'SU-114',
  title: { zh: '发票内容由文件读出', en: 'Invoices are read, not typed' },
  clause: '证明材料：以原始凭证为准',
  severity: 'flag',
  cure: 'correction',
  check: (facts) => [...typedOnly(facts), ...typedOtherwise(facts)],
};
