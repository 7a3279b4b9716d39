import type { Candidate } from '#domain/subsidy/simulation/candidate.ts';
import { type Trial, type Tried, tryOn } from '#domain/subsidy/simulation/simulate.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { changed, momentOf } from '../../casework/writing.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Ports } from '../../ports.ts';
import { determinedCandidates } from './determined-candidates.ts';
import { sampleCandidates } from './sample-candidates.ts';

/** A candidate that was tried, with the hash of all that was known of it. */
export type Hashed = { readonly tried: Tried; readonly sha256: string };

const candidatesOf = (
  ports: Ports,
  { id, source }: Simulation,
  trial: Trial,
): AsyncIterable<readonly Candidate[]> =>
  source.from === 'claims' ? determinedCandidates(ports, source, trial) : sampleCandidates(ports, id, trial);

/** Whoever waits is told this often. */
const toldEvery = 5000;

/** Tries the draft on one candidate after another, and notes how far it is. Nothing of their evidence is kept. */
export const tryAll = async (ports: Ports, asked: Simulation, trial: Trial) => {
  const tryOne = tryOn(trial);
  const all = new Map<string, Hashed>();
  let now = asked;
  for await (const some of candidatesOf(ports, asked, trial)) {
    for (const candidate of some)
      all.set(candidate.id, {
        tried: tryOne(candidate),
        sha256: sha256Of(JSON.stringify(candidate)),
      });
    if (all.size - now.read >= toldEvery) {
      now = changed(now, momentOf(ports), { read: all.size });
      await ports.register.commit({ cases: [now], events: [] });
    }
  }
  return { simulation: now, all: [...all.values()] };
};
