import { AnsweredWrongly, type Callers } from './people/callers.ts';

/** The clock of the machine: moved by hand, and looked at after every move. */
export const clockOf = (baseUrl: string, { persist }: Callers, before = 0) => {
  const url = `${baseUrl}/_local/clock`;
  const asked = (what: string, init?: RequestInit) =>
    persist(what, async () => {
      const response = await fetch(url, init);
      return { status: response.status, body: (await response.json()) as { now?: string } };
    });

  const now = async (): Promise<number> => Date.parse(String((await asked('the clock')).body.now));

  /** What was acknowledged of it: it never stands before that. */
  let least = before;

  return {
    now,
    least: () => least,
    /** Whoever had to ask again may find that it stands there already. */
    reach: async (instant: number): Promise<void> => {
      const { status } = await asked('moving the clock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: new Date(instant).toISOString() }),
      });
      const stands = await now();
      if (stands < instant)
        throw new AnsweredWrongly(
          `The clock was to reach ${new Date(instant).toISOString()}, was answered ${status}, and stands at ${new Date(stands).toISOString()}.`,
        );
      least = instant;
    },
  };
};
export type Clock = ReturnType<typeof clockOf>;
