import { isOnRecord } from '#domain/credit/bans-on.ts';
import { casePages } from '../../casework/case-pages.ts';
import { unlessMoved } from '../../casework/unless-moved.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import type { TablePorts } from '../../ports.ts';
import { followBans } from './follow-bans.ts';

const by = 'watch-credit';

/** Every night: bans that begin today suspend, bans that are over give free. */
export const watchCredit = async (ports: TablePorts) => {
  let moved = 0;
  const kept = casePages(ports, 'credit-record', 'kept');
  const withBans = await Array.fromAsync(kept, (page) => page.filter(isOnRecord));
  for (const { subjectId } of withBans.flat()) moved += await unlessMoved(followBans(ports, subjectId, by));
  return { moved };
};

export const handler = schedule(watchCredit, connectTables);
