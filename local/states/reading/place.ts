/** Where in a definition something stands, and the sentence that refuses it. */
export type Place = { machine: string; state?: string };

export class MachineRefused extends Error {
  constructor({ machine, state }: Place, field: string, sentence: string) {
    const where = [`State machine "${machine}"`, state && `state "${state}"`, field && `field "${field}"`];
    super(`${where.filter(Boolean).join(', ')}: ${sentence}`);
    this.name = 'InvalidDefinition';
  }
}

type Issue = { code?: string; path: PropertyKey[]; message: string; keys?: string[] };

const said = (path: PropertyKey[]) =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : [text, String(part)].filter(Boolean).join('.'),
    '',
  );

const jsonPathFields = new Set([
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
]);

const unknownField = (key: string) =>
  jsonPathFields.has(key)
    ? 'belongs to JSONPath; this engine runs JSONata only.'
    : 'is not a field that this engine knows here.';

/** Turns the first complaint about the fields into the sentence. */
export const refuse = (place: Place, issues: Issue[]): MachineRefused => {
  const [issue] = issues;
  if (!issue) return new MachineRefused(place, '', 'cannot be read.');
  const [key] = issue.keys ?? [];
  return key
    ? new MachineRefused(place, said([...issue.path, key]), unknownField(key))
    : new MachineRefused(place, said(issue.path), `${issue.message}.`);
};
