import type { Route } from '../../edge/route.ts';
import { listModes } from '../../filing/list-modes.route.ts';

/** What anybody may read. */
export const publicRoutes: readonly Route[] = [listModes];
