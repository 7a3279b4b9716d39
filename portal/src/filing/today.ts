import { type Day, dayOf } from '#domain/shared/day.ts';

/** Today in China, by the browser's clock. It only offers; what is open is decided by the server. */
export const today = (): Day => dayOf(new Date().toISOString());
