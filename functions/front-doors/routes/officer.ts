import { decideTask } from '../../casework/decide-task.route.ts';
import { getHistory } from '../../casework/get-history.route.ts';
import { listTasks } from '../../casework/list-tasks.route.ts';
import type { Route } from '../../edge/route.ts';

/** Everything that is done at a desk of the zone. */
export const officerRoutes: readonly Route[] = [listTasks, decideTask, getHistory];
