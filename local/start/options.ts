import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CannotStart } from '../data/folder.ts';
import { fewSandboxes } from '../lambda/resting.ts';

/** As the clock takes it when it is moved. */
const Instant = z.iso.datetime({ offset: true });

export type StartOptions = {
  port: number;
  data: string;
  fresh: boolean;
  /** Without the demonstration's subjects and claims. */
  empty: boolean;
  /** The pages under /_local/ for people. */
  console: boolean;
  sandboxes: number;
  clock: string | undefined;
  dynamodbEndpoint: string | undefined;
  redirectUris: readonly string[];
};

export const usage = `npm start -- [options]

  --port <number>   people's port; AWS clients use the next one   (KOUAN_PORT, 8787)
  --data <folder>   where everything is kept                      (KOUAN_DATA, .kouan)
  --sandboxes <number>
                    so many functions stay open, for some 30 MB
                    each; more are quicker where many work        (KOUAN_SANDBOXES, 8)
  --clock <instant> start with the clock held, for example at 2026-03-01T09:00:00+08:00
  --fresh           forget what the data folder holds
  --empty           without the demonstration's subjects and claims
  --no-console      without the pages under /_local/; its handles stay
  --help

KOUAN_DYNAMODB_ENDPOINT  use this DynamoDB instead of starting one
KOUAN_REDIRECT_URIS      further addresses that sign-in may return to, with commas between
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** What an environment leaves empty is not given. */
const chosen = (given: string | undefined, surrounding: string | undefined, otherwise: string): string =>
  given ?? (surrounding || otherwise);

export const readOptions = (given: string[], env: Environment): StartOptions | 'help' => {
  const values = parsed(given);
  if (values.help) return 'help';
  return {
    port: portOf(chosen(values.port, env['KOUAN_PORT'], '8787')),
    data: chosen(values.data, env['KOUAN_DATA'], '.kouan'),
    fresh: values.fresh,
    empty: values.empty,
    console: !values['no-console'],
    sandboxes: sandboxesOf(chosen(values.sandboxes, env['KOUAN_SANDBOXES'], String(fewSandboxes))),
    clock: values.clock === undefined ? undefined : instantOf(values.clock),
    dynamodbEndpoint: env['KOUAN_DYNAMODB_ENDPOINT'] || undefined,
    redirectUris: (env['KOUAN_REDIRECT_URIS'] ?? '').split(',').filter((each) => each !== ''),
  };
};

const parsed = (args: string[]) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        sandboxes: { type: 'string' },
        clock: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        'no-console': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (failure) {
    throw new CannotStart(`${failure instanceof Error ? failure.message : failure}\n\n${usage}`);
  }
};

const portOf = (text: string) => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_535) return port;
  throw new CannotStart(`"${text}" is no port: a whole number below 65535 is (0 takes any that is free).`);
};

const sandboxesOf = (text: string) => {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new CannotStart(`"${text}" is no number of sandboxes: a whole number from 1 to 9999 is.`);
};

const instantOf = (text: string) => {
  if (Instant.safeParse(text).success) return text;
  throw new CannotStart(`"${text}" is no instant; 2026-03-01T09:00:00+08:00 is one.`);
};
