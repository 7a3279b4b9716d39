import type { Route } from '../../edge/route.ts';

/** Everything that is done with money. */
export const financeRoutes: readonly Route[] = [];
