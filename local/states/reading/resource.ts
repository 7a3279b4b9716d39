/** What a task asks for. ARNs are read without regard to their partition: aws, aws-cn, aws-us-gov. */
export type Resource = {
  /** As the history names it: `lambda`, `dynamodb`, `aws-sdk:dynamodb`, `states`. */
  resourceType: string;
  /** As the history names it: `invoke.waitForTaskToken`, `putItem`; for a plain function its ARN. */
  resource: string;
  service: string;
  action: string;
  pattern: 'request' | 'waitForTaskToken' | 'sync' | 'sync:2';
  kind: 'function' | 'lambda' | 'states' | 'sdk' | 'optimised';
};

const functionArn = /^arn:aws[\w-]*:lambda:[\w-]*:\d*:function:.+$/;
const integrationArn =
  /^arn:aws[\w-]*:states:[\w-]*:\d*:(?:(aws-sdk):)?(\w+):(\w+)(?:\.(waitForTaskToken|sync:2|sync))?$/;

const isPattern = (text: string): text is Resource['pattern'] =>
  ['request', 'waitForTaskToken', 'sync', 'sync:2'].includes(text);

/** The optimised integrations that stand here, with the ways they may be called. */
const optimised: Record<string, { kind: Resource['kind']; patterns: string[] }> = {
  'lambda:invoke': { kind: 'lambda', patterns: ['request', 'waitForTaskToken'] },
  'states:startExecution': { kind: 'states', patterns: ['request', 'waitForTaskToken', 'sync', 'sync:2'] },
  'dynamodb:putItem': { kind: 'optimised', patterns: ['request'] },
  'dynamodb:getItem': { kind: 'optimised', patterns: ['request'] },
  'dynamodb:updateItem': { kind: 'optimised', patterns: ['request'] },
  'dynamodb:deleteItem': { kind: 'optimised', patterns: ['request'] },
  'events:putEvents': { kind: 'optimised', patterns: ['request', 'waitForTaskToken'] },
};

const kindOf = (sdk: boolean, service: string, action: string, pattern: string) => {
  if (sdk) return pattern.startsWith('sync') ? undefined : 'sdk';
  const known = optimised[`${service}:${action}`];
  return known?.patterns.includes(pattern) ? known.kind : undefined;
};

const ofFunction = (arn: string): Resource => ({
  resourceType: 'lambda',
  resource: arn,
  service: 'lambda',
  action: 'invoke',
  pattern: 'request',
  kind: 'function',
});

/** Reads a task's Resource; undefined for an integration that does not stand here. */
export const readResource = (arn: string): Resource | undefined => {
  if (functionArn.test(arn)) return ofFunction(arn);
  const [, sdk, service = '', action = '', pattern = 'request'] = integrationArn.exec(arn) ?? [];
  if (!service || !isPattern(pattern)) return undefined;
  const kind = kindOf(sdk !== undefined, service, action, pattern);
  if (!kind) return undefined;
  return {
    resourceType: sdk ? `aws-sdk:${service}` : service,
    resource: pattern === 'request' ? action : `${action}.${pattern}`,
    service,
    action,
    pattern,
    kind,
  };
};
