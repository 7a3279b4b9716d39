import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 639px)');

const listen = (tell: () => void) => {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
};

/** Whether the page is as narrow as a telephone: a table becomes a list of cards there. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
