import { expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { openBuses } from '#local/events/buses.ts';
import { openRecent } from '#local/events/recent.ts';
import { deploy } from '#local/template/deployment.ts';

const busesWith = (EventPattern: object) => {
  const stack = { name: 'Work', Parameters: {}, Mappings: {}, Conditions: {}, Outputs: {} };
  const Rule = { Type: 'AWS::Events::Rule', Properties: { EventPattern } };
  const here = { baseUrl: 'http://127.0.0.1:9000', awsUrl: 'http://127.0.0.1:9001' };
  const deployment = deploy({ stacks: [{ ...stack, Resources: { Rule } }], assets: new Map() }, here);
  const laterCall = () => ({ target: '', payload: '', retries: 0, longest: 0, onFailure: '{}' });
  return openBuses({
    deployment,
    deliveries: { owe: () => 0 },
    laterCall,
    clock: openClock(),
    recent: openRecent(),
  });
};

it.each([
  ['events of aws.states', { source: ['aws.states'] }],
  ['"Object Deleted" of aws.s3', { source: ['aws.s3'], 'detail-type': ['Object Created', 'Object Deleted'] }],
])('a rule that waits for %s, which nobody tells here, stops the start', (what, pattern) => {
  expect(() => busesWith(pattern)).toThrow(`Work: Rule (AWS::Events::Rule) waits for ${what}`);
});

it.each([
  [{ source: ['aws.s3'], 'detail-type': ['Object Created'] }],
  [{ source: [{ prefix: 'zone.' }, 'zone'] }],
  [{ detail: { kind: ['note'] } }],
])('a rule on %j may be told', (pattern) => {
  expect(busesWith(pattern).has('default')).toBe(true);
});
