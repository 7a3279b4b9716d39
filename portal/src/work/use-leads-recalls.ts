import { leadsRecalls } from '#domain/positive-list/book/rescreening.ts';
import { useMe } from '../api/me.ts';

/** Whether whoever looks at the page may recall goods. */
export const useLeadsRecalls = (): boolean => leadsRecalls(useMe().data?.offices ?? []);
