import { SFNClient } from '@aws-sdk/client-sfn';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { anEngine, type Functions } from './an-engine.ts';

const region = 'cn-northwest-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The real SDK client against the engine's own HTTP side. */
export const overHttp = async (definition: JsonObject, functions: Functions = {}) => {
  const { engine, clock } = anEngine({ definition, functions });
  const { promise, resolve: listening } = Promise.withResolvers<number>();
  const server = serve({ fetch: engine.api.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    listening(port),
  );
  onTestFinished(() => {
    server.close();
  });
  const endpoint = `http://127.0.0.1:${await promise}`;
  // TestState is asked at a host of its own, which an address does not have.
  const client = new SFNClient({ region, credentials, endpoint, disableHostPrefix: true });
  return { client, engine, clock };
};
