import * as z from 'zod';
import { moveSimulation, Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { noSimulation } from './read-simulation.ts';
import { sampleKey } from './simulation-keys.ts';

const notArrived = () =>
  refused(409, {
    code: 'SAMPLE-NOT-UPLOADED',
    severity: 'hard',
    found: '—',
    expected: { zh: '已上传的样本文件', en: 'the file of the sample' },
    reason: { zh: '样本尚未上传完成。', en: 'The sample has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

/** Has the draft tried on the sample that was uploaded. The button pressed twice tries it once. */
export const submitSample = route(
  {
    id: 'submitSample',
    method: 'POST',
    path: '/api/officer/programmes/simulations/{id}/sample',
    who: ['programme-officer'],
    summary: { zh: '以样本测算', en: 'Try a draft on its sample' },
    params: z.object({ id: z.uuid() }),
    answer: Simulation,
    status: 202,
  },
  async (ports, { params: { id }, actor }) => {
    const before = await ports.register.get('simulation', id);
    if (!before) return noSimulation();
    if (before.status !== 'awaiting-upload') return before;
    if ((await ports.evidence.bytesOf(sampleKey(id))) === undefined) return notArrived();
    const moment = momentOf(ports);
    const after = changed(before, moment, { status: moveSimulation(before.status, 'submit') });
    await ports.register.commit({
      cases: [after],
      events: [happened('SimulationAsked', moment, actor.person, after, { before })],
    });
    return after;
  },
);
