import * as z from 'zod';
import { Content, Purpose } from '#domain/filing/application.ts';
import type { Shelf } from './keeper.ts';

const Laid = z.object({ purpose: Purpose, content: Content });

type Where = { readonly subjectId: string; readonly mode: string; readonly purpose: Purpose };

const read = (text: string | null) => {
  if (text === null) return undefined;
  const laid = Laid.safeParse(JSON.parse(text));
  return laid.success ? laid.data : undefined;
};

/** In this tab only, and only until it is saved: the machine may be a shared one. */
export const shelfFor = (
  { subjectId, mode, purpose }: Where,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Shelf<Content> => {
  const key = `kouan-unsaved-${subjectId}-${mode}`;
  return {
    put: (content) => storage.setItem(key, JSON.stringify({ purpose, content })),
    take: () => {
      const laid = read(storage.getItem(key));
      return laid?.purpose === purpose ? laid.content : undefined;
    },
    clear: () => storage.removeItem(key),
  };
};
