import { inMachine, inner, pass, type Refusal, refused, task } from './a-refusal.ts';

export const expressionRefusals: Refusal[] = [
  refused(
    'guide, Transforming data with JSONata',
    'a machine in JSONPath',
    { StartAt: 'S', States: { S: pass } },
    'State machine "M", state "S", field "QueryLanguage": is JSONPath',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'a state in JSONPath',
    inMachine({ ...pass, QueryLanguage: 'JSONPath' }),
    'state "S", field "QueryLanguage": is JSONPath',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'Parameters',
    inMachine(task({ Parameters: {} })),
    'field "Parameters": belongs to JSONPath',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'an expression that is no JSONata',
    inMachine({ ...pass, Output: { a: '{% 1 + %}' } }),
    'state "S", field "Output.a": the expression {% 1 + %} cannot be read',
  ),
  refused(
    'guide, Transforming data with JSONata',
    '$eval',
    inMachine({ ...pass, Output: "{% $eval('1') %}" }),
    '$eval is refused; use $parse',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'an expression of a choice rule that is no JSONata',
    inMachine({ Type: 'Choice', Choices: [{ Condition: '{% = %}', Next: 'S' }] }),
    'field "Choices[0].Condition": the expression {% = %} cannot be read: S',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'an expression of a branch that is no JSONata',
    inMachine({
      Type: 'Parallel',
      Branches: [{ StartAt: 'B', States: { B: { ...pass, Output: '{% ( %}' } } }],
      End: true,
    }),
    'state "B", field "Output": the expression {% ( %} cannot be read',
  ),
  refused(
    'guide, Transforming data with JSONata',
    'a branch in JSONPath',
    inMachine({
      Type: 'Parallel',
      Branches: [{ QueryLanguage: 'JSONPath', ...inner }],
      End: true,
    }),
    'state "B", field "QueryLanguage": is JSONPath',
  ),
  ...[
    'InputPath',
    'OutputPath',
    'ResultPath',
    'Parameters',
    'ResultSelector',
    'ItemsPath',
    'SecondsPath',
    'TimestampPath',
    'TimeoutSecondsPath',
    'HeartbeatSecondsPath',
    'MaxConcurrencyPath',
    'ToleratedFailureCountPath',
    'ToleratedFailurePercentagePath',
    'ErrorPath',
    'CausePath',
    'Result',
  ].map((field) =>
    refused(
      'guide, Transforming data with JSONata',
      `the JSONPath field ${field}`,
      inMachine({ ...pass, [field]: '$.x' }),
      `state "S", field "${field}": belongs to JSONPath; this engine runs JSONata only.`,
    ),
  ),
];
