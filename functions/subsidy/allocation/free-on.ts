import { type ByLine, holdsAll } from '#domain/shared/by-line.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** What is free on each of these fund lines, by the ledger. */
export const freeOn = async (
  { ledger }: Pick<Ports, 'ledger'>,
  fundLineIds: readonly string[],
): Promise<ByLine> =>
  new Map(
    await Promise.all(
      fundLineIds.map(async (id) => {
        const balance = await ledger.balance(id);
        if (!balance) throw new NoSuchCase(`There is no fund line ${id}.`);
        return [id, balance.free] as const;
      }),
    ),
  );

/** Whether some line does not hold what is needed of it. */
export const isShort = async (ports: Pick<Ports, 'ledger'>, needed: ByLine): Promise<boolean> =>
  !holdsAll(await freeOn(ports, [...needed.keys()]), needed);
