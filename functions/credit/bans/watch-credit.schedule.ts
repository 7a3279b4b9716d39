import { isOnRecord } from '#domain/credit/bans-on.ts';
import type { CreditRecord } from '#domain/credit/record.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import { CaseMoved } from '../../errors.ts';
import type { TablePorts } from '../../ports.ts';
import { followBans } from './follow-bans.ts';

const by = 'watch-credit';

async function* recordsWithBans({ register }: TablePorts): AsyncGenerator<CreditRecord> {
  let after: string | undefined;
  do {
    const page = await register.list('credit-record', 'kept', after);
    yield* page.items.filter(isOnRecord);
    after = page.next;
  } while (after);
}

/** Somebody was at it in the same moment: the next night will do. */
const unlessMoved = async (followed: Promise<number>): Promise<number> => {
  try {
    return await followed;
  } catch (error) {
    if (error instanceof CaseMoved) return 0;
    throw error;
  }
};

/** Every night: bans that begin today suspend, bans that are over give free. */
export const watchCredit = async (ports: TablePorts) => {
  let moved = 0;
  for (const { subjectId } of await Array.fromAsync(recordsWithBans(ports)))
    moved += await unlessMoved(followBans(ports, subjectId, by));
  return { moved };
};

export const handler = schedule(watchCredit, connectTables);
