import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Leaves for a page, unless one has gone elsewhere meanwhile: nobody is fetched back from there. */
export const useLeave = (to: string): (() => void) => {
  const navigate = useNavigate();
  const { key } = useLocation();
  const here = useRef<string>(undefined);
  useEffect(() => {
    here.current = key;
    return () => {
      here.current = undefined;
    };
  }, [key]);
  return () => {
    if (here.current === key) void navigate(to);
  };
};
