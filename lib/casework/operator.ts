import { Duration } from 'aws-cdk-lib';
import type { Ground } from './ground.ts';

/** Called by name, never by an event: the operator's two handles. */
export const operatorHandles = ({ make }: Ground) => {
  make('PublishZone', {
    entry: 'zone/publish-zone.task',
    impact: 'A new version of a programme, mode or list cannot be published.',
    grants: { register: 'write', ledger: 'write' },
    timeout: Duration.minutes(5),
  });
  make('GiveOffice', {
    entry: 'directory/give-office.task',
    impact: 'Nobody new can be given an office.',
    grants: { register: 'write' },
  });
};
