import { ClockOrder } from '#local/control/clock-orders.ts';

type Form = Readonly<Record<string, unknown>>;

const instantIn = ({ to, beijing }: Form) =>
  typeof beijing === 'string' ? new Date(`${beijing}+08:00`) : new Date(String(to));

/** What the form of the clock asks for; nothing where it cannot be read. */
export const orderIn = (form: Form): ClockOrder | undefined => {
  const instant = instantIn(form);
  const asked =
    form['order'] === undefined
      ? { to: Number.isNaN(instant.getTime()) ? '' : instant.toISOString() }
      : { [String(form['order'])]: true };
  return ClockOrder.safeParse(asked).data;
};
