import { type Bilingual, inBoth, listed } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Scope, SharingTerms } from './sharing-terms.ts';

export type Reading = {
  readonly department: string;
  readonly purpose: string;
  readonly scopes: readonly Scope[];
};

/** How departments are called. */
type Named = (department: string) => Bilingual;

const clause = '实施方案四（十八）数据共享开放与交换协同';

const unknownDepartment = (department: Bilingual): Refusal => ({
  code: 'SHARING-DEPARTMENT',
  at: 'department',
  found: inBoth(department),
  clause,
  reason: { zh: '该部门没有共享数据权限。', en: 'Nothing is shared with this department.' },
  next: { zh: '如确有需要，请向数据主管部门申请。', en: 'Ask the data authority, if it is needed.' },
});

const purposeRefused = (purpose: Bilingual, agreed: readonly Bilingual[]): Refusal => ({
  code: 'SHARING-PURPOSE',
  at: 'purpose',
  found: inBoth(purpose),
  expected: listed(agreed),
  clause,
  reason: { zh: '本部门不能以该用途读取。', en: 'This department may not read for that purpose.' },
  next: {
    zh: '请选择已获准的用途；需要其他用途的，请向数据主管部门申请。',
    en: 'Choose a purpose that is agreed; ask the data authority for another.',
  },
});

const scopeRefused = (scope: Bilingual, agreed: readonly Bilingual[]): Refusal => ({
  code: 'SHARING-SCOPE',
  at: 'scopes',
  found: inBoth(scope),
  expected: listed(agreed),
  clause,
  reason: { zh: '该范围未向本部门共享。', en: 'That scope is not shared with this department.' },
  next: {
    zh: '请只选择已获准的范围；需要其他范围的，请向数据主管部门申请。',
    en: 'Choose scopes that are agreed; ask the data authority for another.',
  },
});

/** Everything that stands against a reading; nothing where it is agreed. */
export const objectionsToReading = (
  { departments, purposes, scopes: titles }: Pick<SharingTerms, 'departments' | 'purposes' | 'scopes'>,
  { department, purpose, scopes }: Reading,
  departmentNamed: Named,
): Refusal[] => {
  const agreed = departments.find((one) => one.department === department);
  if (!agreed) return [unknownDepartment(departmentNamed(department))];
  const purposeNamed = (id: string) => purposes.find((one) => one.id === id)?.title ?? { zh: id, en: id };
  const scopesAgreed = agreed.scopes.map((scope) => titles[scope]);
  return [
    ...(agreed.purposes.includes(purpose)
      ? []
      : [purposeRefused(purposeNamed(purpose), agreed.purposes.map(purposeNamed))]),
    ...scopes
      .filter((scope) => !agreed.scopes.includes(scope))
      .map((scope) => scopeRefused(titles[scope], scopesAgreed)),
  ];
};
