import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { everyPage } from './every-page.ts';

export type ListHead = Answer<'listLists'>['lists'][number];
export type Entry = Answer<'getListInForce'>['entries'][number];
export type Change = Answer<'compareLists'>['changes'][number];

export const useLists = () =>
  useQuery({ queryKey: ['lists'], queryFn: () => answerOf(api.GET('/api/public/lists')) });

const listOn = async (id: string, on: string | undefined) => {
  const pageFrom = (from: number) =>
    answerOf(
      api.GET('/api/public/lists/{id}/in-force', {
        params: { path: { id }, query: { from, ...(on ? { on } : {}) } },
      }),
    );
  const first = await pageFrom(0);
  const entries = await everyPage(async (from) => {
    const { entries: items, next } = from === 0 ? first : await pageFrom(from);
    return { items, next };
  });
  return { ...first, entries };
};

/** The list in force on a day with every entry; today's where no day is said. */
export const useListOn = (id: string, on: string | undefined) =>
  useQuery({ queryKey: ['lists', id, on], queryFn: () => listOn(id, on) });

export type Question = { readonly id: string; readonly asked: string; readonly on: string | undefined };

/** What begins with a digit is a code, anything else a name. */
const asCodeOrName = (asked: string) => (/^[\s']*[\d０-９]/.test(asked) ? { code: asked } : { name: asked });

export const useLookUp = (question: Question | undefined) =>
  useQuery({
    queryKey: ['look-up', question],
    enabled: question !== undefined,
    queryFn: () => {
      const { id = '', asked = '', on } = question ?? {};
      return answerOf(
        api.GET('/api/public/lists/{id}/look-up', {
          params: { path: { id }, query: { ...asCodeOrName(asked), ...(on ? { on } : {}) } },
        }),
      );
    },
  });

const difference = async (id: string, earlier: string, later: string) => {
  const pageFrom = (from: number) =>
    answerOf(
      api.GET('/api/public/lists/{id}/difference/{earlier}/{later}', {
        params: { path: { id, earlier, later }, query: { from } },
      }),
    );
  const first = await pageFrom(0);
  const changes = await everyPage(async (from) => {
    const { changes: items, next } = from === 0 ? first : await pageFrom(from);
    return { items, next };
  });
  return { ...first, changes };
};

export const useDifference = (id: string, earlier: string, later: string) =>
  useQuery({
    queryKey: ['difference', id, earlier, later],
    enabled: earlier !== '' && later !== '' && earlier !== later,
    queryFn: () => difference(id, earlier, later),
  });

export const useAnnouncements = () =>
  useQuery({
    queryKey: ['announcements'],
    queryFn: () => answerOf(api.GET('/api/public/list-announcements', { params: { query: {} } })),
  });

export const useAnnouncement = (id: string) =>
  useQuery({
    queryKey: ['announcements', id],
    queryFn: () => answerOf(api.GET('/api/public/list-announcements/{id}', { params: { path: { id } } })),
  });
