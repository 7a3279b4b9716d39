import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';

export type VersionFileOf = Answer<'getProgrammeVersion'>;
export type Version = VersionFileOf['version'];
export type Way = Answer<'listProgrammeVersions'>['versions'][number];
export type Head = Answer<'listPublishedProgrammes'>['programmes'][number];
export type Published = Answer<'getPublishedProgramme'>;
export type ProgrammeChange = Published['difference'][number];

/** What is read anew when something happens to a version. */
export const refreshes = ['programme-versions', 'published-programmes', 'file', 'tasks'];

export const useVersions = () =>
  useQuery({
    queryKey: ['programme-versions'],
    queryFn: () => answerOf(api.GET('/api/officer/programmes/versions', { params: { query: {} } })),
  });

/** While the system is at work on it, it is looked at often. */
export const useVersion = (id: string) =>
  useQuery({
    queryKey: ['file', 'programme-version', id],
    queryFn: () => answerOf(api.GET('/api/officer/programmes/versions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.version.status === 'approved' ? 1500 : 20_000),
  });

export const useChoices = () =>
  useQuery({
    queryKey: ['programme-choices'],
    queryFn: () => answerOf(api.GET('/api/officer/programmes/choices')),
    staleTime: 60_000,
  });

export const usePublished = () =>
  useQuery({
    queryKey: ['published-programmes'],
    queryFn: () => answerOf(api.GET('/api/public/programmes')),
  });

export const usePublishedVersion = (id: string, version: number, beside?: number) =>
  useQuery({
    queryKey: ['published-programmes', id, version, beside],
    queryFn: () =>
      answerOf(
        api.GET('/api/public/programmes/{id}/versions/{version}', {
          params: { path: { id, version }, query: beside === undefined ? {} : { beside } },
        }),
      ),
  });

export const useIsAuthor = (): boolean => {
  const { data: me } = useMe();
  return me?.offices.some(({ role }) => role === 'programme-officer') ?? false;
};

export const pageOfVersion = (id: string): string => `/work/programme-version/${encodeURIComponent(id)}`;
export const pageOfPublished = (id: string, version: number): string =>
  `/programmes/${encodeURIComponent(id)}/${version}`;
