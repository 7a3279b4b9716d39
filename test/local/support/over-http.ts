import { createServer } from 'node:http';
import { SFNClient } from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { anEngine, type Functions } from './an-engine.ts';

const region = 'cn-northwest-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The real SDK client against the engine's own HTTP side. */
export const overHttp = async (definition: JsonObject, functions: Functions = {}) => {
  const { engine, clock } = anEngine({ definition, functions });
  const server = createServer(engine.api);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  // TestState is asked at a host of its own, which an address does not have.
  const client = new SFNClient({ region, credentials, endpoint, disableHostPrefix: true });
  return { client, endpoint, engine, clock };
};
