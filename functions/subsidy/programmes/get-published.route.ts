import * as z from 'zod';
import { RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { conditionsAtFirst } from '#domain/subsidy/claims/conditions-at-first.ts';
import { differenceOf, ProgrammeChange } from '#domain/subsidy/programme/difference.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { ProgrammeStanding, standingOn } from '#domain/subsidy/programme/standing.ts';
import { ToldPart } from '#domain/subsidy/programme/telling.ts';
import { toldParts } from '#domain/subsidy/programme/tellings.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { PoolBefore, poolBefore } from '../allocation/pool-before.ts';
import { namesIn } from '../drafting/surroundings.ts';

const number = z.coerce.number().int().positive();

/** The version before it, where nobody says which shall be compared. */
const before = (all: readonly Programme[], version: number, asked: number | undefined) =>
  all
    .filter((one) => (asked === undefined ? one.version < version : one.version === asked))
    .toSorted((a, b) => b.version - a.version)[0];

/** One published version as anybody reads it, beside the one before it or any other. */
export const getPublishedProgramme = route(
  {
    id: 'getPublishedProgramme',
    method: 'GET',
    path: '/api/public/programmes/{id}/versions/{version}',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '项目版本与差异', en: 'A published version, and what it changed' },
    params: z.object({ id: Programme.shape.id, version: number }),
    query: z.object({ beside: number.optional() }),
    answer: z.object({
      programme: Programme,
      standing: ProgrammeStanding,
      conditions: z.array(RuleOutcome),
      /** Everything that it says, in words. */
      says: z.array(ToldPart),
      poolBefore: PoolBefore.optional(),
      /** The version it is compared with; absent where it is the first. */
      beside: z.int().positive().optional(),
      difference: z.array(ProgrammeChange),
    }),
  },
  async (ports, { params: { id, version }, query }) => {
    const all = (await ports.zone.all('programme')).filter((one) => one.id === id);
    const programme = all.find((one) => one.version === version);
    const other = before(all, version, query.beside);
    if (!programme || (query.beside !== undefined && !other))
      return notFound('该项目版本', 'version of a programme');
    const names = await namesIn(ports);
    return {
      programme,
      says: toldParts(programme, names),
      standing: standingOn(programme, all, momentOf(ports).today),
      conditions: conditionsAtFirst(programme),
      ...(await poolBefore(ports, programme)),
      ...(other ? { beside: other.version } : {}),
      difference: other ? [...differenceOf(other, programme, names)] : [],
    };
  },
);
