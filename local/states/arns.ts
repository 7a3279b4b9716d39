/** `arn:…:stateMachine:name` → `arn:…:execution:name:run` and the like, in whatever partition. */
const swap = (machineArn: string, kind: string, ...parts: string[]) =>
  [machineArn.replace(':stateMachine:', `:${kind}:`), ...parts].join(':');

export const executionArn = (machineArn: string, name: string) => swap(machineArn, 'execution', name);

export const mapRunArn = (machineArn: string, label: string, id: string) =>
  `${swap(machineArn, 'mapRun')}/${label}:${id}`;

export const childArn = (machineArn: string, label: string, name: string) =>
  `${swap(machineArn, 'execution')}/${label}:${name}`;

export const isExecutionArn = (text: string) => /^arn:aws[\w-]*:states:[^:]*:[^:]*:execution:.+/.test(text);
