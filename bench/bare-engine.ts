import { openClock } from '#local/clock/open-clock.ts';
import { openEngine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';

const account = 'cn-northwest-1:111122223333';
const stateMachineArn = `arn:aws-cn:states:${account}:stateMachine:bench`;
export const functionArn = `arn:aws-cn:lambda:${account}:function:bench`;

type Given = { states: JsonObject; journalFile: string; answer: (payload: Json) => Json };

/** The engine by itself, with one machine and one function, in this process. */
export const openBareEngine = ({ states, journalFile, answer }: Given) => {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states };
  const engine = openEngine({
    machines: [
      {
        arn: stateMachineArn,
        name: 'bench',
        definition,
        roleArn: 'arn:aws-cn:iam::111122223333:role/bench',
      },
    ],
    journalFile,
    clock: openClock(),
    tasks: {
      invokeFunction: async (_, payload) => ({ payload: answer(payload) }),
      callService: async () => ({}),
    },
  });
  return {
    engine,
    start: (name: string, input: object) =>
      engine.startExecution({ stateMachineArn, name, input: JSON.stringify(input) }),
  };
};
