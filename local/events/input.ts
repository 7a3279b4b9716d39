import type { RuleTarget } from '../template/kinds/events.ts';

type Source = { event: Record<string, unknown>; ruleArn: string; ruleName: string };

/** What a target is told of an event: the event, a part of it, something fixed, or something made from it. */
export const inputOf = ({ Input, InputPath, InputTransformer }: RuleTarget, source: Source): string => {
  if (Input !== undefined) return Input;
  if (InputTransformer) {
    return fill(InputTransformer.InputTemplate, valuesOf(InputTransformer.InputPathsMap, source));
  }
  return JSON.stringify(InputPath === undefined ? source.event : (at(InputPath, source.event) ?? null));
};

const valuesOf = (paths: Record<string, string>, { event, ruleArn, ruleName }: Source) => ({
  ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, at(path, event)])),
  'aws.events.rule-arn': ruleArn,
  'aws.events.rule-name': ruleName,
  'aws.events.event.ingestion-time': event['time'],
  'aws.events.event.json': event,
  'aws.events.event': event,
});

/** `$.detail.lines[0].amount`: names and indexes only, as EventBridge allows. */
const at = (path: string, event: unknown) =>
  path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => Object(value)[step], event);

/** `<name>` inside quotes is put in as text; outside them as JSON. */
const fill = (template: string, values: Record<string, unknown>) =>
  template.replace(/"(?:[^"\\]|\\.)*"|<[^<>"]+>/g, (piece) =>
    piece.startsWith('"')
      ? piece.replace(/<([^<>"]+)>/g, (whole, name: string) =>
          name in values ? asText(values[name]) : whole,
        )
      : (JSON.stringify(values[piece.slice(1, -1)]) ?? 'null'),
  );

const asText = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return JSON.stringify(text).slice(1, -1);
};
