import { useQuery } from '@tanstack/react-query';
import { isWorkedOn } from '#domain/positive-list/adoption/lifecycle.ts';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { everyPage } from '../lists/every-page.ts';

export type VersionFile = Answer<'getListVersion'>;
export type Version = VersionFile['version'];
export type DraftEntry = Answer<'listDraftEntries'>['entries'][number];
export type ReportRow = Answer<'listReportRows'>['rows'][number];

/** What is read anew when something happens to a version. */
export const refreshes = ['list-versions', 'file', 'list-report', 'list-entries', 'list-difference', 'tasks'];

export const useVersions = () =>
  useQuery({
    queryKey: ['list-versions'],
    queryFn: () => answerOf(api.GET('/api/officer/goods/list-versions', { params: { query: {} } })),
  });

/** While the system is at work on it, it is looked at often. */
const isMoving = (file: VersionFile | undefined): boolean =>
  file?.version.status === 'proposed' || file?.version.status === 'confirmed';

export const useVersion = (id: string) =>
  useQuery({
    queryKey: ['file', 'list-version', id],
    queryFn: () => answerOf(api.GET('/api/officer/goods/list-versions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (isMoving(data) ? 1500 : 20_000),
  });

/** What belongs to an import is read anew with the next, and when something else is said of its rows or remarks. */
const importOf = ({ id, imported, settlements, readings }: Version) => [
  id,
  imported?.sha256,
  settlements,
  readings,
];

export const useReport = (version: Version) =>
  useQuery({
    queryKey: ['list-report', ...importOf(version)],
    queryFn: () =>
      everyPage(async (from) => {
        const { rows: items, next } = await answerOf(
          api.GET('/api/officer/goods/list-versions/{id}/report', {
            params: { path: { id: version.id }, query: { from } },
          }),
        );
        return { items, next };
      }),
  });

export const useDraftEntries = (version: Version) =>
  useQuery({
    queryKey: ['list-entries', ...importOf(version)],
    queryFn: () =>
      everyPage(async (from) => {
        const { entries: items, next } = await answerOf(
          api.GET('/api/officer/goods/list-versions/{id}/entries', {
            params: { path: { id: version.id }, query: { from } },
          }),
        );
        return { items, next };
      }),
  });

export const useChanges = (version: Version) =>
  useQuery({
    queryKey: ['list-difference', ...importOf(version), version.details.effectiveFrom],
    queryFn: () =>
      everyPage(async (from) => {
        const { changes: items, next } = await answerOf(
          api.GET('/api/officer/goods/list-versions/{id}/difference', {
            params: { path: { id: version.id }, query: { from } },
          }),
        );
        return { items, next };
      }),
  });

const useHolds = (...roles: readonly string[]): boolean => {
  const { data: me } = useMe();
  return me?.offices.some(({ role }) => roles.includes(role)) ?? false;
};

export const useIsSteward = (): boolean => useHolds('list-steward');
export const useIsKeeper = (): boolean => useHolds('list-steward', 'list-approver');

/** Whether this person may work on it now. */
export const useWorksOn = ({ status }: Version): boolean => useIsSteward() && isWorkedOn(status);
