import { describe, expect, it } from 'vitest';
import { anEngine } from '../support/an-engine.ts';
import { inMachine, pass, type Refusal, task } from './conformance/refusals/a-refusal.ts';
import { choiceRefusals } from './conformance/refusals/choice.cases.ts';
import { expressionRefusals } from './conformance/refusals/expression.cases.ts';
import { guardRefusals } from './conformance/refusals/guards.cases.ts';
import { machineRefusals } from './conformance/refusals/machine.cases.ts';
import { mapRefusals } from './conformance/refusals/map.cases.ts';
import { parallelRefusals } from './conformance/refusals/parallel.cases.ts';
import { taskRefusals } from './conformance/refusals/task.cases.ts';
import { variableRefusals } from './conformance/refusals/variable.cases.ts';
import { waitRefusals } from './conformance/refusals/wait.cases.ts';

const suites: Record<string, Refusal[]> = {
  'The machine and its states': machineRefusals,
  'JSONata, and nothing else': expressionRefusals,
  Variables: variableRefusals,
  Choice: choiceRefusals,
  Wait: waitRefusals,
  Task: taskRefusals,
  Parallel: parallelRefusals,
  Map: mapRefusals,
  'Retry and Catch': guardRefusals,
};

describe.each(Object.entries(suites))(
  'What cannot run here is refused when the engine opens: %s',
  (_, refusals) => {
    it.each(refusals)('$says ($source)', ({ definition, sentence }) => {
      expect(() => anEngine({ definition })).toThrow(sentence);
      expect(() => anEngine({ definition })).toThrow(expect.objectContaining({ name: 'InvalidDefinition' }));
    });
  },
);

describe('What cannot run here is refused when the engine opens', () => {
  it.each([
    ['arn:aws-cn:states:::aws-sdk:glue:startJobRun', 'glue:startJobRun'],
    ['arn:aws-cn:states:::events:putEvents', 'events:putEvents'],
  ])('%s, which nobody answers', (Resource, asked) => {
    const definition = inMachine(task({ Resource, Arguments: {} }));
    const tasks = {
      invokeFunction: async () => ({ payload: null }),
      callService: async () => null,
      knows: (service: string) => service === 'dynamodb',
    };
    expect(() => anEngine({ definition, tasks })).toThrow(
      `state "S", field "Resource": nothing here answers ${asked}.`,
    );
  });

  it('leaves the journal free for the next try', () => {
    const { journalFile, engine } = anEngine({ definition: inMachine(pass) });
    engine.close();
    expect(() => anEngine({ definition: inMachine({ Type: 'Loop' }), journalFile })).toThrow('field "Type"');
    expect(() => anEngine({ definition: inMachine(pass), journalFile })).not.toThrow();
  });
});
