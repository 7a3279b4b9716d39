import { openDynamoDbCalls } from '../dynamodb/calls.ts';
import type { AccessKey } from '../permissions/keys.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { region } from '../template/kind.ts';

type Module = Record<string, unknown>;
type Client = { send: (command: object) => Promise<object>; destroy: () => void };
type Service = { load: () => Promise<Module>; client?: string };

/** Where services are reached: DynamoDB itself, whose grants are held here, and the door of all others, which holds theirs. */
type World = { awsUrl: string; dynamodbUrl: string; permissions: Permissions };

/** The services that a state machine may call here, all through the SDK. */
const services: Record<string, Service> = {
  dynamodb: { load: () => import('@aws-sdk/client-dynamodb') },
  s3: { load: () => import('@aws-sdk/client-s3'), client: 'S3Client' },
  lambda: {
    load: () => import('@aws-sdk/client-lambda'),
    client: 'LambdaClient',
  },
  eventbridge: {
    load: () => import('@aws-sdk/client-eventbridge'),
    client: 'EventBridgeClient',
  },
};

/** The optimised integration has a name of its own. */
const sameAs: Record<string, string> = { events: 'eventbridge' };

const serviceName = (name: string) => sameAs[name] ?? name;

export type Services = Awaited<ReturnType<typeof openServices>>;

/** Loads what the given machines name, so that a call that nobody knows is refused when we start. */
export const openServices = async (
  definitions: readonly string[],
  { awsUrl, dynamodbUrl: url, permissions }: World,
) => {
  const named = Object.entries(services).filter(([name]) =>
    definitions.some((text) => callsOf(text).some((service) => serviceName(service) === name)),
  );
  const modules = new Map(
    await Promise.all(named.map(async ([name, { load }]) => [name, await load()] as const)),
  );
  const clients = new Map<string, Client>();
  const dynamodb = openDynamoDbCalls({ url, permissions });

  const commandOf = (service: string, action: string) =>
    modules.get(serviceName(service))?.[`${capital(action)}Command`];

  /** Each machine calls with a key of its own, by which its role is found. */
  const clientOf = (service: string, credentials: AccessKey) => {
    const id = `${service} ${credentials.accessKeyId}`;
    const client =
      clients.get(id) ?? open(modules.get(service), service, { endpoint: awsUrl, region, credentials });
    clients.set(id, client);
    return client;
  };

  return {
    knows: (service: string, action: string) => isConstructor(commandOf(service, action)),
    call: async (service: string, action: string, args: object, key: AccessKey): Promise<unknown> => {
      const Command = commandOf(service, action);
      if (!isConstructor(Command)) throw new Error(`Nobody here knows ${service}:${action}.`);
      if (service === 'dynamodb') return dynamodb.call({ operation: capital(action), Command }, args, key);
      return plain(await clientOf(serviceName(service), key).send(new Command(withTextDetails(args))));
    },
    stop: () => {
      dynamodb.stop();
      for (const client of clients.values()) client.destroy();
    },
  };
};

const callsOf = (definition: string) =>
  [...definition.matchAll(/:states:::(?:aws-sdk:)?([a-z0-9]+):/g)].map(([, service = '']) => service);

const open = (module: Module | undefined, name: string, settings: object): Client => {
  const Client = module?.[services[name]?.client ?? ''];
  if (!isConstructor<Client>(Client)) throw new Error(`There is no client for ${name}.`);
  return new Client(settings);
};

type Constructor<Made> = new (given: object) => Made;

const isConstructor = <Made = object>(value: unknown): value is Constructor<Made> =>
  typeof value === 'function';

const capital = (action: string) => action.charAt(0).toUpperCase() + action.slice(1);

/** putEvents takes an object for Detail in a state machine, and text on the wire. */
const withTextDetails = (args: object): object => {
  if (!('Entries' in args) || !Array.isArray(args.Entries)) return args;
  return {
    ...args,
    Entries: args.Entries.map((entry: object) =>
      'Detail' in entry && typeof entry.Detail === 'object'
        ? { ...entry, Detail: JSON.stringify(entry.Detail) }
        : entry,
    ),
  };
};

/** A result as a state sees it: JSON, a body as text. */
const plain = async (result: object): Promise<unknown> => {
  const { $metadata, ...rest } = { $metadata: undefined, ...result };
  const body = 'Body' in rest && hasText(rest.Body) ? { Body: await rest.Body.transformToString() } : {};
  return JSON.parse(JSON.stringify({ ...rest, ...body }));
};

const hasText = (body: unknown): body is { transformToString: () => Promise<string> } =>
  typeof body === 'object' && body !== null && 'transformToString' in body;
