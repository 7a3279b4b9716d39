import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Consumed = { readonly CapacityUnits?: number };
type Answer = { readonly output?: { readonly ConsumedCapacity?: Consumed | readonly Consumed[] } };

/** One call of the store, in the units in which AWS counts it: transactions twice, indexes with them. */
export type Consumption = {
  readonly kind: 'readUnits' | 'writeUnits';
  readonly units: number;
  /** What was asked, as the adapter wrote it. */
  readonly input: object;
};

const unitsOf = ({ output }: Answer) =>
  [output?.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Has the store say with every call what it consumed, and passes it on. */
export const tellConsumption = ({ middlewareStack }: DynamoDBClient, tell: (one: Consumption) => void) => {
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        // The kind of command is known by its name alone; all of those that move rows take this field.
        const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
        const answer = await next({ ...args, input } as typeof args);
        const kind = /^(Get|BatchGet|Query)/.test(commandName) ? 'readUnits' : 'writeUnits';
        tell({ kind, units: unitsOf(answer as Answer), input: args.input });
        return answer;
      },
    { step: 'initialize' },
  );
};
