import { useSyncExternalStore } from 'react';

/** A hook that says whether the page is no wider than this. */
const noWider = (pixels: number): (() => boolean) => {
  const media = window.matchMedia(`(max-width: ${pixels}px)`);
  const listen = (tell: () => void) => {
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  };
  return () => useSyncExternalStore(listen, () => media.matches);
};

/** Whether the page is as narrow as a telephone: a table becomes a list of cards there. */
export const useNarrow = noWider(639);

/** Whether two columns have become one, as in page.css. */
export const useOneColumn = noWider(900);
