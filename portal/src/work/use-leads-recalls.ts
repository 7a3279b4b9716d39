import { recallingDepartment } from '#domain/positive-list/book/rescreening.ts';
import { useMe } from '../api/me.ts';

/** Recalls are said, and taken back, by a lead of market supervision and nobody else. */
export const useLeadsRecalls = (): boolean => {
  const { data: me } = useMe();
  const offices = me?.offices ?? [];
  return offices.some(({ role, department }) => role === 'lead' && department === recallingDepartment);
};
