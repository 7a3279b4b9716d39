import { departmentsNamed } from '#domain/casework/department.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { creditTermsOn, noTerms } from '../effects/terms.ts';

const notTheKeeper = (department: Bilingual): Refused =>
  refused(403, {
    code: 'NOT-RECORD-KEEPER',
    severity: 'hard',
    expected: { zh: `${department.zh}负责人`, en: `a lead of ${department.en}` },
    reason: {
      zh: '信用记录由记录部门的负责人登记。',
      en: 'Only a lead of the department that keeps the records writes in them.',
    },
    next: { zh: '请将依据文件送记录部门。', en: 'Send the document to that department.' },
  });

/** The terms by which an officer records today; or why this officer does not. */
export const termsToRecordBy = async (
  { zone }: Pick<Ports, 'zone'>,
  { offices }: Actor,
  today: CreditTerms['effectiveFrom'],
): Promise<CreditTerms | Refused> => {
  const terms = await creditTermsOn({ zone }, today);
  if (!terms) return noTerms();
  return offices.some(({ role, department }) => role === 'lead' && department === terms.department)
    ? terms
    : notTheKeeper(departmentsNamed(await zone.all('department'))(terms.department));
};
