import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { EventBridge } from '@aws-sdk/client-eventbridge';
import { S3 } from '@aws-sdk/client-s3';
import { Refused } from '../failure.ts';
import type { Integrations } from '../integrations.ts';
import { asJsonAnswer } from './sdk-answer.ts';

type Service = 'dynamodb' | 's3' | 'eventbridge';

export type SdkOptions = {
  /** Where each service stands; one without an endpoint is not known. */
  endpoints: Partial<Record<Service, string>>;
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

type Settings = { endpoint: string; region: string; credentials: typeof local };

const clients: Record<Service, (settings: Settings) => object> = {
  dynamodb: (settings) => new DynamoDB(settings),
  // By address, not by name: a bucket is no host name here.
  s3: (settings) => new S3({ ...settings, forcePathStyle: true }),
  eventbridge: (settings) => new EventBridge(settings),
};

const isService = (name: string): name is Service => name in clients;

/** The optimised integration calls the bus `events`, the SDK calls it `eventbridge`. */
const named = (service: string) => (service === 'events' ? 'eventbridge' : service);

type Method = (args: object) => Promise<unknown>;

/** The SDK's own clients, at the given endpoints: what a workflow asks is asked of the same code as on AWS. */
export const sdkCalls = ({
  endpoints,
  region,
  credentials = local,
}: SdkOptions): Required<Pick<Integrations, 'callService' | 'knows' | 'readObject'>> => {
  const open = new Map<Service, object>();

  const clientFor = (name: string): object | undefined => {
    const service = named(name);
    const endpoint = isService(service) ? endpoints[service] : undefined;
    if (!isService(service) || !endpoint) return undefined;
    const client = open.get(service) ?? clients[service]({ endpoint, region, credentials });
    open.set(service, client);
    return client;
  };

  const methodFor = (service: string, action: string): Method | undefined => {
    const client = clientFor(service);
    const method: unknown = client && Reflect.get(client, action);
    return typeof method === 'function' ? (args) => method.call(client, args) : undefined;
  };

  const call = async (service: string, action: string, args: object): Promise<unknown> => {
    const method = methodFor(service, action);
    if (!method) throw new Refused('UnknownOperation', `Nothing here answers ${service}:${action}.`);
    return method(args);
  };

  return {
    knows: (service, action) => methodFor(service, action) !== undefined,
    callService: async (service, action, args) => asJsonAnswer(await call(service, action, args)),
    readObject: async function* (bucket, key) {
      const { Body: body } = Object(await call('s3', 'getObject', { Bucket: bucket, Key: key }));
      yield* body;
    },
  };
};
