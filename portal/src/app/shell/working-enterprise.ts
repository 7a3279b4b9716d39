import { matchPath, useLocation } from 'react-router';
import type { Me } from '../../api/schema.ts';

const shelf = 'kouan-enterprise';

/** The enterprise somebody works for now: the one in the address, else the last one, else their only one. */
export const useWorkingEnterprise = (me: Me | undefined): string | undefined => {
  const { pathname } = useLocation();
  const inPath = matchPath('/e/:creditCode/*', pathname)?.params.creditCode;
  if (inPath) sessionStorage.setItem(shelf, inPath);
  const mine = me?.enterprises.map(({ creditCode }) => creditCode) ?? [];
  return (
    [inPath, sessionStorage.getItem(shelf), mine[0]].find((code) => code && mine.includes(code)) ?? undefined
  );
};
