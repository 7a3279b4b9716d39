import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import { startRescreenings } from './start-rescreenings.ts';

/** Every night just after the day has begun: a list takes effect with its day, not with its publication. */
export const handler = schedule(startRescreenings, connectTables);
