import * as z from 'zod';
import { SimulatedRow } from '#domain/subsidy/simulation/row.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { seesAll } from '../../casework/sees-case.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { storedRows } from '../../casework/stored-rows.ts';
import { route } from '../../edge/route.ts';
import type { Files } from '../../ports.ts';
import { PageQuery } from '../page-query.ts';
import { rowsPerPiece } from './lay-down-rows.ts';
import { noSimulation } from './read-simulation.ts';
import { rowsKey } from './simulation-keys.ts';

/** Who it is about is told to those who may read every case. */
const Row = SimulatedRow.partial({ id: true, name: true });

const nameless = ({ id: _, name: __, ...row }: SimulatedRow): z.infer<typeof Row> => row;

const rowsAt = async (
  files: Files,
  simulation: Simulation,
  { from, limit }: z.output<typeof PageQuery>,
): Promise<SimulatedRow[]> => {
  const to = Math.min(from + limit, simulation.read);
  const first = Math.floor(from / rowsPerPiece);
  const pieces = Array.from(
    { length: Math.max(0, Math.ceil(to / rowsPerPiece) - first) },
    (_, n) => first + n,
  );
  const rows: SimulatedRow[] = [];
  for (const piece of pieces)
    rows.push(...(await storedRows(files, rowsKey(simulation, piece + 1), SimulatedRow)));
  return rows.filter(({ place }) => place > from && place <= to);
};

/** Some rows of a simulation, in their order. */
export const listSimulated = route(
  {
    id: 'listSimulated',
    method: 'GET',
    path: '/api/officer/programmes/simulations/{id}/rows',
    who: programmeReaders,
    summary: { zh: '模拟测算明细', en: 'The rows of a simulation' },
    params: z.object({ id: z.uuid() }),
    query: PageQuery,
    answer: z.object({ rows: z.array(Row), total: z.int().nonnegative() }),
  },
  async ({ register, exports }, { params: { id }, query, actor }) => {
    const simulation = await register.get('simulation', id);
    if (simulation?.status !== 'done') return noSimulation();
    const rows = await rowsAt(exports, simulation, query);
    return { rows: seesAll(actor) ? rows : rows.map(nameless), total: simulation.read };
  },
);
