import type { FaultOrder } from '#local/faults/faults.ts';
import { FaultPlan, faultsAt, places } from '#local/faults/plan.ts';

export type Form = Readonly<Record<string, unknown>>;

/** By which name a field of the form stands for a place in a plan. */
export const fieldOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

const textIn = (form: Form, field: string) => String(form[field] ?? '').trim();

/** What nobody filled in is no number, least of all 0. */
const numberIn = (text: string) => (text === '' ? undefined : Number(text));

const sharesIn = (form: Form, place: (typeof places)[number]) =>
  Object.fromEntries(
    faultsAt[place]
      .map((kind) => [kind, numberIn(textIn(form, fieldOf([place, kind])))] as const)
      .filter(([, share]) => share !== undefined),
  );

const planIn = (form: Form) => ({
  seed: numberIn(textIn(form, 'seed')),
  error: textIn(form, 'error') || undefined,
  ...Object.fromEntries(places.map((place) => [place, sharesIn(form, place)])),
});

export type Unread = { field: string; found: string };

/** What the form of the faults orders, or every field of it that cannot be read. */
export const faultOrderIn = (form: Form): { order: FaultOrder } | { unread: readonly Unread[] } => {
  if (form['order'] === 'end') return { order: { off: true } };
  const { data, error } = FaultPlan.safeParse(planIn(form));
  if (data) return { order: data };
  return {
    unread: error.issues.map(({ path }) => ({ field: fieldOf(path), found: textIn(form, fieldOf(path)) })),
  };
};
