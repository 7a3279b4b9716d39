import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';

export type Terms = Answer<'listSharingTerms'>['terms'][number];
export type SharedFiling = Answer<'listSharedFilings'>['filings'][number];
export type Scope = Terms['departments'][number]['scopes'][number];

export type Reading = {
  readonly purpose: string;
  readonly scopes: readonly Scope[];
  readonly department: string;
  readonly mode?: string | undefined;
};

export const useSharingTerms = () =>
  useQuery({
    queryKey: ['sharing-terms'],
    queryFn: async () => (await answerOf(api.GET('/api/public/sharing'))).terms[0] ?? null,
    staleTime: 60_000,
  });

/** A reading is asked for by a button, never by looking: each page of it is recorded. */
export const useSharedFilings = (reading: Reading | undefined) =>
  useInfiniteQuery({
    queryKey: ['shared-filings', reading],
    enabled: reading !== undefined,
    refetchOnWindowFocus: false,
    refetchOnMount: false,
    retry: false,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const { purpose = '', scopes = [], department = '', mode } = reading ?? {};
      return answerOf(
        api.GET('/api/officer/shared/filings', {
          params: {
            query: {
              purpose,
              scopes: scopes.join(','),
              department,
              ...(mode ? { mode } : {}),
              ...(pageParam ? { after: pageParam } : {}),
            },
          },
        }),
      );
    },
    getNextPageParam: ({ next }) => next,
  });

export const useAccesses = (day: string | undefined) =>
  useQuery({
    queryKey: ['accesses', day],
    queryFn: () =>
      answerOf(api.GET('/api/officer/shared/accesses', { params: { query: day ? { day } : {} } })),
  });

export const useOwnAccesses = (subjectId: string) =>
  useQuery({
    queryKey: ['own-accesses', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/accesses', { params: { path: { subjectId } } })),
  });

/** Scopes and purposes in the words of the terms. */
export const useSharingWords = () => {
  const { say } = useWords();
  const { data: terms } = useSharingTerms();
  return {
    scope: (id: Scope): string => {
      const title = terms?.scopes[id];
      return title ? say(title) : id;
    },
    purpose: (id: string): string => {
      const title = terms?.purposes.find((one) => one.id === id)?.title;
      return title ? say(title) : id;
    },
  };
};
