import { matchPath, useLocation } from 'react-router';
import type { Me } from '../../api/schema.ts';

const shelf = 'kouan-subject';

/** The subject somebody works for now: the one in the address, else the last one, else their only one. */
export const useWorkingSubject = (me: Me | undefined): string | undefined => {
  const { pathname } = useLocation();
  const inPath = matchPath('/e/:subjectId/*', pathname)?.params.subjectId;
  if (inPath) sessionStorage.setItem(shelf, inPath);
  const mine = me?.subjects.map(({ subjectId }) => subjectId) ?? [];
  return (
    [inPath, sessionStorage.getItem(shelf), mine[0]].find((code) => code && mine.includes(code)) ?? undefined
  );
};
