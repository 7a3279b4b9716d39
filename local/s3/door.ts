import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { CorsRule } from '../template/kinds/s3.ts';
import { corsHeaders } from './cors.ts';
import { operationOf, type S3Answer, type Store } from './operations.ts';
import { denied, noSuchBucket, S3Refusal } from './refusal.ts';
import { readRequest, type S3Request } from './request.ts';
import { checkSignature } from './signature.ts';
import { xml } from './xml.ts';

export type Bucket = { cors: readonly z.infer<typeof CorsRule>[] };
type Settings = { store: Store; buckets: ReadonlyMap<string, Bucket>; clock: Clock };

/** S3 over HTTP, by path: /bucket/key. */
export const s3Door =
  ({ store, buckets, clock }: Settings) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      const request = readRequest(incoming);
      const bucket = buckets.get(request.bucket);
      const cors = corsOf(request, bucket);
      for (const [name, value] of Object.entries(cors ?? {})) outgoing.setHeader(name, value);
      await send(outgoing, await answer({ request, bucket, cors, store, now: clock.now() }));
    } catch (failure) {
      await refuse(outgoing, failure, incoming);
    }
  };

type Asked = {
  request: S3Request;
  bucket: Bucket | undefined;
  cors: Record<string, string> | undefined;
  store: Store;
  now: number;
};

const answer = async ({ request, bucket, cors, store, now }: Asked): Promise<S3Answer> => {
  if (request.method === 'OPTIONS') {
    if (!cors) throw denied('CORSResponse: This CORS request is not allowed.');
    return { status: 200 };
  }
  checkSignature(request, now);
  if (!bucket) throw noSuchBucket();
  return operationOf(request)(request, store);
};

const corsOf = ({ method, headers }: S3Request, bucket: Bucket | undefined) => {
  const { origin } = headers;
  if (!origin || !bucket) return undefined;
  const asked = headers['access-control-request-headers'] ?? '';
  return corsHeaders(bucket.cors, {
    origin,
    method: headers['access-control-request-method'] ?? method,
    headers: asked
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
  });
};

const send = async (outgoing: ServerResponse, { status = 200, headers = {}, text, body }: S3Answer) => {
  const type = text === undefined ? {} : { 'content-type': 'application/xml' };
  outgoing.writeHead(status, { ...type, ...headers });
  if (!body) {
    outgoing.end(text);
    return;
  }
  const { file, start, end } = body;
  // An empty file has no last byte to read to.
  const range = end < start ? {} : { start, end };
  await pipeline(file.createReadStream(range), outgoing).catch(() => outgoing.destroy());
};

const refuse = async (outgoing: ServerResponse, failure: unknown, incoming: IncomingMessage) => {
  const { code, status, message } =
    failure instanceof S3Refusal ? failure : new S3Refusal('InternalError', 500, String(failure));
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  // What is left of the body is not read; the connection would carry it into the next request.
  const close: Record<string, string> = incoming.complete ? {} : { connection: 'close' };
  await send(outgoing, {
    status,
    headers: close,
    text: xml('Error', { Code: code, Message: message }),
  });
};
