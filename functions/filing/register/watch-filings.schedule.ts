import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { daysBetween } from '#domain/shared/day.ts';
import { casePages } from '../../casework/case-pages.ts';
import { unlessMoved } from '../../casework/unless-moved.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import type { Change, TablePorts } from '../../ports.ts';

const by = 'watch-filings';

const expired = (filing: Filing, moment: Moment): Change => {
  const after = changed(filing, moment, { status: moveFiling(filing.status, 'expire') });
  return { cases: [after], events: [happened('FilingExpired', moment, by, after, { before: filing })] };
};

/** One reminder for each of the days that the mode names, the nearest standing for those that were missed. */
const reminded = (filing: Filing, days: readonly number[], moment: Moment): Change => {
  const after = changed(filing, moment, { reminded: [...filing.reminded, ...days] });
  const data = { validTo: filing.validTo, daysLeft: daysBetween(moment.today, filing.validTo) };
  return { cases: [after], events: [happened('FilingReminded', moment, by, after, { data })] };
};

const due = async (ports: TablePorts, filing: Filing, moment: Moment): Promise<Change | undefined> => {
  if (moment.today > filing.validTo) return expired(filing, moment);
  const mode = await ports.zone.version('mode', filing.mode, filing.modeVersion);
  const left = daysBetween(moment.today, filing.validTo);
  const days = (mode?.remindDaysBefore ?? []).filter((day) => left <= day && !filing.reminded.includes(day));
  return days.length > 0 ? reminded(filing, days, moment) : undefined;
};

/** Every night: entries whose term has ended expire, and whoever should renew is reminded in time. */
export const watchFilings = async (ports: TablePorts) => {
  const moment = momentOf(ports);
  let moved = 0;
  for (const status of ['in-force', 'suspended'] as const)
    for (const filing of (await Array.fromAsync(casePages(ports, 'filing', status))).flat()) {
      const change = await due(ports, filing, moment);
      if (change) moved += await unlessMoved(ports.register.commit(change).then(() => 1));
    }
  return { moved };
};

export const handler = schedule(watchFilings, connectTables);
