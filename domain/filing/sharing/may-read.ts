import type { Refusal } from '../../shared/refusal.ts';
import type { Scope, SharingTerms } from './sharing-terms.ts';

export type Reading = {
  readonly department: string;
  readonly purpose: string;
  readonly scopes: readonly Scope[];
};

const clause = '实施方案四（十八）数据共享开放与交换协同';

const unknownDepartment = (department: string): Refusal => ({
  code: 'SHARING-DEPARTMENT',
  at: 'department',
  found: department,
  clause,
  reason: { zh: '该部门没有共享数据权限。', en: 'Nothing is shared with this department.' },
  next: { zh: '如确有需要，请向数据主管部门申请。', en: 'Ask the data authority, if it is needed.' },
});

const purposeRefused = (purpose: string, purposes: readonly string[]): Refusal => ({
  code: 'SHARING-PURPOSE',
  at: 'purpose',
  found: purpose,
  expected: { zh: purposes.join('、'), en: purposes.join(', ') },
  clause,
  reason: { zh: '本部门不能以该用途读取。', en: 'This department may not read for that purpose.' },
  next: { zh: '请选择已获准的用途。', en: 'Choose a purpose that is agreed.' },
});

const scopeRefused = (scope: Scope, scopes: readonly Scope[]): Refusal => ({
  code: 'SHARING-SCOPE',
  at: 'scopes',
  found: scope,
  expected: { zh: scopes.join('、'), en: scopes.join(', ') },
  clause,
  reason: { zh: '该范围未向本部门共享。', en: 'That scope is not shared with this department.' },
  next: { zh: '请只选择已获准的范围。', en: 'Choose scopes that are agreed.' },
});

/** Everything that stands against a reading; nothing where it is agreed. */
export const objectionsToReading = (
  { departments }: Pick<SharingTerms, 'departments'>,
  { department, purpose, scopes }: Reading,
): Refusal[] => {
  const agreed = departments.find((one) => one.department === department);
  if (!agreed) return [unknownDepartment(department)];
  return [
    ...(agreed.purposes.includes(purpose) ? [] : [purposeRefused(purpose, agreed.purposes)]),
    ...scopes
      .filter((scope) => !agreed.scopes.includes(scope))
      .map((scope) => scopeRefused(scope, agreed.scopes)),
  ];
};
