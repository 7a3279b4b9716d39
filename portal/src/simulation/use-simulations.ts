import { useQuery } from '@tanstack/react-query';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { byPlace } from '../parts/row-pages.ts';
import type { RowSource } from '../parts/use-pages.ts';

export type SimulationsOf = Answer<'listSimulations'>;
export type Listed = SimulationsOf['simulations'][number];
export type SimulationFileOf = Answer<'getSimulation'>;
export type Simulation = SimulationFileOf['simulation'];
export type Summary = NonNullable<Simulation['summary']>;
export type Row = Answer<'listSimulated'>['rows'][number];

export const refreshes = ['simulations'];

/** While one is under way, it is looked at often. */
const often = (isUnderWay: boolean | undefined) => (isUnderWay ? 1500 : false);

export const useSimulations = (versionId: string) =>
  useQuery({
    queryKey: ['simulations', versionId],
    queryFn: () =>
      answerOf(
        api.GET('/api/officer/programmes/versions/{versionId}/simulations', {
          params: { path: { versionId } },
        }),
      ),
    refetchInterval: ({ state: { data } }) =>
      often(data?.simulations.some(({ status }) => status === 'asked')),
  });

export const useSimulation = (id: string) =>
  useQuery({
    queryKey: ['simulations', 'file', id],
    queryFn: () =>
      answerOf(api.GET('/api/officer/programmes/simulations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => often(data?.simulation.status === 'asked'),
  });

export const simulatedRows = (id: string): RowSource<Row> => ({
  key: ['simulated', id],
  page: byPlace(async (from, signal) =>
    answerOf(
      api.GET('/api/officer/programmes/simulations/{id}/rows', {
        params: { path: { id }, query: { from, limit: rowsPerPage } },
        signal,
      }),
    ),
  ),
});

export const pageOfSimulation = (id: string): string => `/work/simulation/${encodeURIComponent(id)}`;
