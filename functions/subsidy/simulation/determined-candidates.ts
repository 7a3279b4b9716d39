import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { comeBackTo, determinedStatuses } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { acceptedParts } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { asksLines } from '#domain/subsidy/simulation/asked.ts';
import { type Candidate, candidateOf, standsDetermined } from '#domain/subsidy/simulation/candidate.ts';
import type { Trial } from '#domain/subsidy/simulation/simulate.ts';
import type { SimulationSource } from '#domain/subsidy/simulation/simulation-case.ts';
import { chunks } from '../../casework/chunks.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { adjustedLinesOf } from '../claims/adjusted-lines.ts';
import { screenedLinesKey } from '../claims/lines.ts';

type Needs = Pick<Ports, 'register' | 'zone' | 'exports'>;
type Window = Extract<SimulationSource, { from: 'claims' }>;

/** Each version is asked for once. */
const versionsOf = ({ zone }: Needs) => {
  const known = new Map<number, Promise<Programme | undefined>>();
  return async ({ programmeId, programmeVersion }: Claim): Promise<Programme> => {
    const asked = known.get(programmeVersion) ?? zone.version('programme', programmeId, programmeVersion);
    known.set(programmeVersion, asked);
    const version = await asked;
    if (!version) throw new NoSuchCase(`There is no version ${programmeVersion} of ${programmeId}.`);
    return version;
  };
};

/** Claims whose lines are not kept have no items and no courses that could be told. */
const partsOf = async (
  ports: Needs,
  claim: Claim,
): Promise<Pick<Candidate, 'accepted' | 'headsPerCourse'>> => {
  if ((await ports.exports.bytesOf(screenedLinesKey(claim.id))) === undefined) return {};
  return acceptedParts((await adjustedLinesOf(ports, claim)).lines);
};

/** Names are small, and the lines of a claim may be a hundred thousand. */
const atOnce = { names: 100, lines: 4 };

/** In the order in which claims go on, then in that in which they come back: one that moves meanwhile is met all the same. */
async function* determinedClaims(
  { register }: Needs,
  { programmeId, periodId }: Window,
): AsyncGenerator<readonly Claim[]> {
  for (const status of [...determinedStatuses, 'refused', ...comeBackTo] as const)
    for await (const page of register.claimsOf(programmeId, periodId, status))
      yield page.filter(standsDetermined);
}

/** Nothing of what is frozen is another when a claim is met again. */
const eachOnce = () => {
  const met = new Set<string>();
  return (claims: readonly Claim[]): readonly Claim[] => {
    const unmet = claims.filter(({ id }) => !met.has(id));
    for (const { id } of unmet) met.add(id);
    return unmet;
  };
};

/** What was frozen with a claim; its lines are read only where somebody asks for what they are capped by. */
const freezing = (ports: Needs, needsLines: boolean) => {
  const versionOf = versionsOf(ports);
  return async (claim: Claim): Promise<Candidate> => {
    const [version, subject, parts] = await Promise.all([
      versionOf(claim),
      ports.register.get('subject', claim.subjectId),
      needsLines ? partsOf(ports, claim) : {},
    ]);
    return candidateOf(claim, version, { name: subject?.name ?? claim.subjectId, ...parts });
  };
};

/** The determined claims of a window, as they were frozen. */
export async function* determinedCandidates(
  ports: Needs,
  window: Window,
  { draft, today }: Trial,
): AsyncGenerator<readonly Candidate[]> {
  const needsLines = [draft, today].some((version) => version && asksLines(version));
  const frozen = freezing(ports, needsLines);
  const unmet = eachOnce();
  for await (const claims of determinedClaims(ports, window))
    for (const some of chunks(unmet(claims), needsLines ? atOnce.lines : atOnce.names))
      yield await Promise.all(some.map(frozen));
}
