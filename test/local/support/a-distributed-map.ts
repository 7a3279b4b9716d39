import type { JsonObject } from '#local/states/json.ts';
import { functionArn } from './an-engine.ts';

/** One state that goes through goods, each an execution of its own. */
export const eachOfTheGoods = (
  more: JsonObject,
  states: JsonObject = { Echo: { Type: 'Pass', End: true } },
): JsonObject => ({
  Goods: {
    Type: 'Map',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: Object.keys(states)[0] ?? '',
      States: states,
    },
    End: true,
    ...more,
  },
});

export const work = { Work: { Type: 'Task', Resource: functionArn('Work'), End: true } };

export const s3 = (action: string) => `arn:aws-cn:states:::s3:${action}`;
