import { useSyncExternalStore } from 'react';

/** A hook that says whether this holds for the page or for whoever looks at it: a media query. */
export const matching = (query: string): (() => boolean) => {
  const media = window.matchMedia(query);
  const listen = (tell: () => void) => {
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  };
  return () => useSyncExternalStore(listen, () => media.matches);
};
