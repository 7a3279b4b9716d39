import * as z from 'zod';
import { seesAll } from '../../casework/sees-case.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { noSimulation } from './read-simulation.ts';
import { tableFormats, tableKey } from './simulation-keys.ts';

/** Where to fetch all rows of a simulation; without names, for whoever is not told them. */
export const getSimulationFile = route(
  {
    id: 'getSimulationFile',
    method: 'GET',
    path: '/api/officer/programmes/simulations/{id}/file',
    who: programmeReaders,
    summary: { zh: '下载模拟测算明细', en: 'The rows of a simulation as a file' },
    params: z.object({ id: z.uuid() }),
    query: z.object({ format: z.enum(tableFormats).default('csv') }),
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async ({ register, exports }, { params: { id }, query: { format }, actor }) => {
    const simulation = await register.get('simulation', id);
    if (simulation?.status !== 'done') return noSimulation();
    const fileName = `模拟测算-${simulation.inputsSha256?.slice(0, 8)}.${format}`;
    const key = tableKey(simulation, seesAll(actor) ? 'named' : 'nameless', format);
    return { url: await exports.downloadUrl({ key, fileName }), fileName };
  },
);
