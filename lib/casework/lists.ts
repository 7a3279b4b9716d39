import { Duration } from 'aws-cdk-lib';
import { ListAdoption } from '../workflows/list-adoption.ts';
import type { Ground } from './ground.ts';

/** A version of a list, from its proposal to its publication. */
export const listCasework = ({ scope, store: { register }, make }: Ground) => {
  const adoption = new ListAdoption(scope, 'ListAdoption', register, {
    askOpinions: make('AskOpinions', {
      entry: 'positive-list/adoption/ask-opinions.task',
      impact: 'A version of a list is proposed, and no department hears of it.',
      grants: { register: 'write' },
    }),
    gatherOpinions: make('GatherOpinions', {
      entry: 'positive-list/adoption/gather-opinions.task',
      impact: 'The departments have spoken, and nobody is asked to confirm the list.',
      grants: { register: 'write' },
    }),
    publishListVersion: make('PublishListVersion', {
      entry: 'positive-list/adoption/publish-list-version.task',
      impact: 'A version of a list is confirmed, and does not come into force.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
  }).workflow;
  return { 'list-version': adoption };
};
