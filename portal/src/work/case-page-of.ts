import type { Task } from '../api/schema.ts';

/** Where the file of a case stands, for its officers. */
export const casePage = ({ kind, id }: Task['case']) => `/work/${kind}/${encodeURIComponent(id)}`;
