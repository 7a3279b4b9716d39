import { Duration } from 'aws-cdk-lib';
import { OneStep } from '../workflows/one-step.ts';
import { ProgrammeAdoption } from '../workflows/programme-adoption.ts';
import type { Ground } from './ground.ts';

const simulation = ({ scope, make }: Ground) => {
  const impact = 'Drafts are to be tried on claims or on a sample, and nothing comes of it.';
  return new OneStep(scope, 'ProgrammeSimulation', {
    step: 'Try the draft on every candidate',
    does: make('RunSimulation', {
      entry: 'subsidy/simulation/run-simulation.task',
      impact,
      grants: { register: 'write', evidence: 'read', exports: 'write' },
      timeout: Duration.minutes(15),
      // A hundred thousand candidates are held at once, each under two versions.
      memoryMb: 2048,
    }),
    failing: {
      step: 'Give the simulation up',
      does: make('GiveUpSimulation', {
        entry: 'subsidy/simulation/give-up-simulation.task',
        impact: 'A simulation has broken off, and its author waits for it.',
        grants: { register: 'write' },
      }),
    },
    impact,
  }).workflow;
};

/** A version of a programme: tried before it is proposed, and from its proposal to its publication. */
export const programmeCasework = (ground: Ground) => {
  const { scope, make } = ground;
  const { register } = ground.store;
  const adoption = new ProgrammeAdoption(scope, 'ProgrammeAdoption', register, {
    carryVersion: make('CarryVersion', {
      entry: 'subsidy/drafting/carry-version.task',
      impact: 'A version of a programme is agreed to at one desk, and does not come to the next.',
      grants: { register: 'write', ledger: 'read' },
    }),
    publishVersion: make('PublishVersion', {
      entry: 'subsidy/drafting/publish-version.task',
      impact: 'A version of a programme is approved, and does not come into force.',
      grants: { register: 'write', ledger: 'read' },
    }),
  }).workflow;
  return { 'programme-version': adoption, simulation: simulation(ground) };
};
