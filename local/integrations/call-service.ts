import { credentials, type Endpoints, endpointsOf } from '../lambda/environment.ts';
import { region } from '../template/kind.ts';

type Module = Record<string, unknown>;
type Client = { send: (command: object) => Promise<object>; destroy: () => void };
type Service = { load: () => Promise<Module>; client: string; endpoint: string };
type Loaded = { module: Module; client: Client };

/** The services that a state machine may call here, through the real SDK. */
const services: Record<string, Service> = {
  dynamodb: {
    load: () => import('@aws-sdk/client-dynamodb'),
    client: 'DynamoDBClient',
    endpoint: 'AWS_ENDPOINT_URL_DYNAMODB',
  },
  s3: { load: () => import('@aws-sdk/client-s3'), client: 'S3Client', endpoint: 'AWS_ENDPOINT_URL_S3' },
  lambda: {
    load: () => import('@aws-sdk/client-lambda'),
    client: 'LambdaClient',
    endpoint: 'AWS_ENDPOINT_URL_LAMBDA',
  },
  eventbridge: {
    load: () => import('@aws-sdk/client-eventbridge'),
    client: 'EventBridgeClient',
    endpoint: 'AWS_ENDPOINT_URL_EVENTBRIDGE',
  },
};

/** The optimised integration has a name of its own. */
const sameAs: Record<string, string> = { events: 'eventbridge' };

const serviceName = (name: string) => sameAs[name] ?? name;

export type Services = Awaited<ReturnType<typeof openServices>>;

/** Loads what the given machines name, so that a call that nobody knows is refused when we start. */
export const openServices = async (definitions: readonly string[], endpoints: Endpoints) => {
  const named = Object.keys(services).filter((name) =>
    definitions.some((text) => callsOf(text).some((service) => serviceName(service) === name)),
  );
  const loaded = new Map(
    await Promise.all(named.map(async (name) => [name, await open(name, endpoints)] as const)),
  );

  const commandOf = (service: string, action: string) => {
    const found = loaded.get(serviceName(service));
    return { found, Command: found?.module[`${capital(action)}Command`] };
  };

  return {
    knows: (service: string, action: string) => isConstructor(commandOf(service, action).Command),
    call: async (service: string, action: string, args: object): Promise<unknown> => {
      const { found, Command } = commandOf(service, action);
      if (!found || !isConstructor(Command)) throw new Error(`Nobody here knows ${service}:${action}.`);
      return plain(await found.client.send(new Command(withTextDetails(args))));
    },
    stop: () => {
      for (const { client } of loaded.values()) client.destroy();
    },
  };
};

const callsOf = (definition: string) =>
  [...definition.matchAll(/:states:::(?:aws-sdk:)?([a-z0-9]+):/g)].map(([, service = '']) => service);

const open = async (name: string, endpoints: Endpoints): Promise<Loaded> => {
  const { load, client, endpoint } = services[name] ?? {};
  const module = (await load?.()) ?? {};
  const Client = module[client ?? ''];
  if (!isConstructor<Client>(Client)) throw new Error(`There is no client for ${name}.`);
  const addresses: Record<string, string> = endpointsOf(endpoints);
  return { module, client: new Client({ endpoint: addresses[endpoint ?? ''], region, credentials }) };
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
