import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { type Heard, toldEvent } from '#functions/casework/told-event.ts';

const aRecord = (type: string): DynamoDBRecord => ({
  dynamodb: {
    NewImage: {
      type: { S: type },
      version: { N: '4' },
      case: { M: { kind: { S: 'claim' }, id: { S: 'c1' } } },
    },
  },
});

it('tells of which case an event is, and at which version, to whoever listens to events of its type', () => {
  const isHeard = ({ type }: Heard) => type === 'ClaimWithdrawn';
  expect(toldEvent(aRecord('ClaimWithdrawn'), isHeard)).toEqual({
    ref: { kind: 'claim', id: 'c1' },
    version: 4,
  });
  expect(toldEvent(aRecord('ClaimSubmitted'), isHeard)).toBeUndefined();
  expect(toldEvent({ dynamodb: { NewImage: { pk: { S: 'CLAIM#c1' } } } }, isHeard)).toBeUndefined();
});
