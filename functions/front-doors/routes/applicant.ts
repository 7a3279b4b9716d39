import { getProgress } from '../../casework/get-progress.route.ts';
import { listMyTasks } from '../../casework/list-my-tasks.route.ts';
import { getMe } from '../../directory/get-me.route.ts';
import type { Route } from '../../edge/route.ts';
import { confirmAccount } from '../../filing/confirm-account.route.ts';
import { getEnterprise } from '../../filing/get-enterprise.route.ts';
import { listFilings } from '../../filing/list-filings.route.ts';
import { registerEnterprise } from '../../filing/register-enterprise.route.ts';
import { submitFiling } from '../../filing/submit-filing.route.ts';
import { tryFiling } from '../../filing/try-filing.route.ts';
import { withdrawFiling } from '../../filing/withdraw-filing.route.ts';

/** Everything an enterprise does. */
export const applicantRoutes: readonly Route[] = [
  getMe,
  registerEnterprise,
  getEnterprise,
  confirmAccount,
  listMyTasks,
  getProgress,
  listFilings,
  tryFiling,
  submitFiling,
  withdrawFiling,
];
