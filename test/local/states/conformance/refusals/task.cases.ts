import { inMachine, pass, type Refusal, refused, task } from './a-refusal.ts';

export const taskRefusals: Refusal[] = [
  refused(
    'guide, Integrating services',
    'an unknown integration',
    inMachine(task({ Resource: 'arn:aws:states:::glue:startJobRun.sync' })),
    'field "Resource": arn:aws:states:::glue:startJobRun.sync is not an integration that stands here.',
  ),
  refused(
    'guide, Integrating services',
    'an activity',
    inMachine(task({ Resource: 'arn:aws:states:cn-north-1:1:activity:A' })),
    'is not an integration that stands here.',
  ),
  refused(
    'guide, Integrating services',
    'an optimised integration in a way it cannot be called',
    inMachine(task({ Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken' })),
    'is not an integration that stands here.',
  ),
  refused(
    'States Language, Task State',
    'a task without a Resource',
    inMachine({ Type: 'Task', End: true }),
    'state "S", field "Resource":',
  ),
  refused(
    'States Language, Timeouts and Heartbeats',
    'a timeout of no seconds',
    inMachine(task({ TimeoutSeconds: 0 })),
    'state "S", field "TimeoutSeconds":',
  ),
  refused(
    'States Language, Timeouts and Heartbeats',
    'a heartbeat that is no shorter than the timeout',
    inMachine(task({ TimeoutSeconds: 60, HeartbeatSeconds: 60 })),
    'state "S", field "HeartbeatSeconds": must be shorter than TimeoutSeconds (60 and 60).',
  ),
  refused(
    'States Language, Timeouts and Heartbeats',
    'a timeout of a Pass',
    inMachine({ ...pass, TimeoutSeconds: 1 }),
    'state "S", field "TimeoutSeconds": is not a field',
  ),
  ...[
    'arn:aws:states:::aws-sdk:dynamodb:getItem.sync',
    'arn:aws:states:::aws-sdk:dynamodb:getItem.sync:2',
    'arn:aws:states:::lambda:invoke.sync',
    'arn:aws:states:::events:putEvents.sync',
    'arn:aws:states:::lambda:invoke.later',
    'arn:aws:states:::lambda:getFunction',
    'arn:aws:states:::lambda',
    'arn:aws:states:::other-sdk:dynamodb:getItem',
    'arn:other:states:::lambda:invoke',
    'x arn:aws:states:::lambda:invoke',
    'arn:aws:states:::lambda:invoke x',
    'arn:aws:lambda:cn-north-1:1:layer:F',
    'arn:aws:lambda:cn-north-1:1:function:',
    'x arn:aws:lambda:cn-north-1:1:function:F',
    'F',
  ].map((Resource) =>
    refused(
      'guide, Service integration patterns',
      `the Resource ${Resource}`,
      inMachine(task({ Resource })),
      `State machine "M", state "S", field "Resource": ${Resource} is not an integration that stands here.`,
    ),
  ),
];
