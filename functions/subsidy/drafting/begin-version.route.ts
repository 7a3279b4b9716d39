import * as z from 'zod';
import { asNextVersion, asNextYears, fromNothing } from '#domain/subsidy/drafting/begun.ts';
import {
  type DraftContent,
  nextVersionOf,
  ProgrammeVersion,
  VersionName,
} from '#domain/subsidy/drafting/programme-version.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { authorActs } from './author-acts.ts';

const Body = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['next-version', 'next-years']), of: VersionName }),
  /** A programme of its own, from nothing or after the pattern of another. */
  z.object({ as: z.literal('new'), programmeId: Programme.shape.id.max(60), of: VersionName.optional() }),
]);
type Body = z.output<typeof Body>;

const idTaken = (id: string) =>
  refused(409, {
    code: 'PROGRAMME-ID-TAKEN',
    severity: 'hard',
    at: 'programmeId',
    found: id,
    expected: { zh: '未用过的代号', en: 'one that was not used' },
    reason: { zh: '已有项目使用该代号。', en: 'A programme goes by this name.' },
    next: {
      zh: '请另取代号；如要修改该项目，请起草其下一版本。',
      en: 'Choose another; to change that programme, draft its next version.',
    },
  });

const contents: Readonly<Record<Body['as'], (of: Programme, moment: Moment) => DraftContent>> = {
  'next-version': (of, { today }) => asNextVersion(of, today),
  'next-years': asNextYears,
  new: (of, { today }) => asNextVersion(of, today),
};

type Begun = Pick<ProgrammeVersion, 'programmeId' | 'programmeVersion' | 'content' | 'origin'>;

const begun = async ({ zone }: Pick<Ports, 'zone'>, body: Body, moment: Moment): Promise<Begun | Refused> => {
  const published = await zone.all('programme');
  const programmeId = body.as === 'new' ? body.programmeId : body.of.id;
  if (body.as === 'new' && published.some(({ id }) => id === programmeId)) return idTaken(programmeId);
  const programmeVersion = nextVersionOf(programmeId, published);
  if (!body.of) return { programmeId, programmeVersion, content: fromNothing() };
  const of = await zone.version('programme', body.of.id, body.of.version);
  if (!of) return notFound('该项目版本', 'version of a programme');
  return { programmeId, programmeVersion, content: contents[body.as](of, moment), origin: body.of };
};

/** Begins a draft under an id that the client makes: of a published version, or of nothing. Asked twice, it is one draft. */
export const beginProgrammeVersion = route(
  {
    id: 'beginProgrammeVersion',
    method: 'PUT',
    path: '/api/officer/programmes/versions/{id}',
    who: ['programme-officer'],
    summary: { zh: '起草项目版本', en: 'Draft a version of a programme' },
    params: z.object({ id: z.uuid() }),
    body: Body,
    answer: ProgrammeVersion,
    status: 201,
  },
  async (ports, { params: { id }, body, actor }) => {
    const before = await ports.register.get('programme-version', id);
    if (before) return before;
    const moment = momentOf(ports);
    const what = await begun(ports, body, moment);
    if (what instanceof Refused) return what;
    const after: ProgrammeVersion = {
      kind: 'programme-version',
      id,
      version: 1,
      status: 'draft',
      openedAt: moment.now,
      changedAt: moment.now,
      round: 1,
      ...what,
      openedBy: actor.person,
      writtenBy: actor.person,
      findings: [],
    };
    const data = { programme: after.programmeId, as: body.as, of: body.of };
    return authorActs(
      ports,
      actor,
      after,
      happened('ProgrammeDrafted', moment, actor.person, after, { data }),
    );
  },
);
