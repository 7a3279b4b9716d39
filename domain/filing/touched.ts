import type { Department } from '../casework/role.ts';
import type { Content, Purpose } from './application.ts';
import type { AskedDepartment, Mode } from './mode.ts';

/** Everything an application says, by the names under which departments answer for it. */
export const valuesOf = ({ form, documents, particulars }: Content): Readonly<Record<string, string>> => ({
  ...form,
  ...Object.fromEntries(Object.entries(documents).map(([id, chosen]) => [`document:${id}`, chosen])),
  ...Object.fromEntries(
    Object.entries(particulars).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
});

/** What differs between what holds and what is applied for. */
export const touched = (before: Content, after: Content): readonly string[] => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
};

const concerns =
  (names: readonly string[]) =>
  ({ checks }: AskedDepartment): boolean =>
    checks.some((check) => names.includes(check));

/**
 * Who must see an application: every department the mode names, or, where an entry holds, those whose matters it
 * touches (domain study §3.2).
 */
export const departmentsToAsk = (
  { departments }: Pick<Mode, 'departments'>,
  purpose: Purpose,
  content: Content,
  inUse: Content | undefined,
): Department[] => {
  const isTouched = concerns(inUse ? touched(inUse, content) : []);
  return departments
    .filter(
      (asked) =>
        purpose === 'first' ||
        inUse === undefined ||
        isTouched(asked) ||
        (purpose === 'renewal' && asked.everyRenewal),
    )
    .map(({ department }) => department);
};
