import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { tooLarge } from '#domain/shared/file-size.ts';
import { Fen } from '#domain/shared/money.ts';
import { judged } from '#domain/subsidy/drafting/judge.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { Simulation, SimulationSource } from '#domain/subsidy/simulation/simulation-case.ts';
import { rememberName } from '../../casework/people.ts';
import { store } from '../../casework/stored-rows.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { noVersion } from '../drafting/read-version.ts';
import { hashOfProgramme } from './hash-of-programme.ts';
import { programmeKey, sampleKey } from './simulation-keys.ts';
import { versionOfToday } from './version-of-today.ts';

const contentType = 'application/octet-stream';

const limit = {
  code: 'SAMPLE-FILE-TOO-LARGE',
  megabytes: 50,
  next: { zh: '请抽取一部分后上传。', en: 'Take a part of it, and upload that.' },
};

const largeIn = (source: SimulationSource): Refused | undefined => {
  const large = source.from === 'sample' ? tooLarge(source.bytes, limit) : undefined;
  return large && refused(422, large);
};

type Body = { readonly source: SimulationSource; readonly poolFen: Fen };

const begun = async (
  ports: Ports,
  draft: ProgrammeVersion,
  programme: Programme,
  { source, poolFen }: Body,
  moment: Moment,
): Promise<Omit<Simulation, 'id' | 'askedBy'>> => {
  const today = await versionOfToday(ports, draft.programmeId, moment.today);
  return {
    kind: 'simulation',
    version: 1,
    status: source.from === 'claims' ? 'asked' : 'awaiting-upload',
    openedAt: moment.now,
    changedAt: moment.now,
    draftId: draft.id,
    draftVersion: draft.version,
    programmeSha256: hashOfProgramme(programme),
    ...(today ? { today: { id: today.id, version: today.version } } : {}),
    source,
    poolFen,
    read: 0,
    findings: [],
  };
};

const answerTo = async ({ evidence }: Pick<Ports, 'evidence'>, simulation: Simulation) => {
  const { id, source, status } = simulation;
  if (source.from !== 'sample' || status !== 'awaiting-upload') return { simulation };
  const uploadUrl = await evidence.uploadUrl({ key: sampleKey(id), bytes: source.bytes, contentType });
  return { simulation, upload: { uploadUrl, contentType } };
};

const isSame = ({ draftId, source, poolFen }: Simulation, versionId: string, body: Body): boolean =>
  draftId === versionId && poolFen === body.poolFen && isDeepStrictEqual(source, body.source);

const otherThanAsked = ({ id }: Simulation) =>
  refused(409, {
    code: 'SIMULATION-ID-TAKEN',
    severity: 'hard',
    at: 'id',
    found: id,
    expected: { zh: '没有其他测算使用的编号', en: 'an id that no other simulation has' },
    reason: {
      zh: '该编号下已发起另一次测算，测算对象或资金池不同。',
      en: 'Another simulation, on others or with another pool, has been asked for under this id.',
    },
    next: { zh: '请以新的编号发起。', en: 'Ask for it under another id.' },
  });

/** Has a draft tried as it stands, or announces the sample it shall be tried on. Asked twice, it is one simulation. */
export const askSimulation = route(
  {
    id: 'askSimulation',
    method: 'PUT',
    path: '/api/officer/programmes/versions/{versionId}/simulations/{id}',
    who: ['programme-officer'],
    summary: { zh: '发起模拟测算', en: 'Ask for a simulation' },
    params: z.object({ versionId: z.string(), id: z.uuid() }),
    body: z.object({ source: SimulationSource, poolFen: Fen }),
    answer: z.object({
      simulation: Simulation,
      upload: z.object({ uploadUrl: z.string(), contentType: z.string() }).optional(),
    }),
    status: 201,
  },
  async (ports, { params: { versionId, id }, body, actor }) => {
    const before = await ports.register.get('simulation', id);
    if (before) return isSame(before, versionId, body) ? answerTo(ports, before) : otherThanAsked(before);
    const draft = await ports.register.get('programme-version', versionId);
    if (!draft) return noVersion();
    const { programme, faults } = judged(draft);
    if (!programme) return new Refused(409, faults);
    const large = largeIn(body.source);
    if (large) return large;
    const moment = momentOf(ports);
    const rest = await begun(ports, draft, programme, body, moment);
    const simulation: Simulation = { ...rest, id, askedBy: actor.person };
    await store(ports.exports, programmeKey(simulation), programme);
    await rememberName(ports, actor);
    const type = simulation.status === 'asked' ? 'SimulationAsked' : 'SampleAnnounced';
    await ports.register.commit({
      cases: [simulation],
      events: [happened(type, moment, actor.person, simulation)],
    });
    return answerTo(ports, simulation);
  },
);
