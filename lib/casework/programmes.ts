import { ProgrammeAdoption } from '../workflows/programme-adoption.ts';
import type { Ground } from './ground.ts';

/** A version of a programme, from its proposal to its publication. */
export const programmeCasework = ({ scope, store: { register }, make }: Ground) => {
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
  return { 'programme-version': adoption };
};
