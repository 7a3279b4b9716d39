import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { AccessDenied } from '../permissions/denied.ts';
import type { Permissions } from '../permissions/permissions.ts';
import type { CorsRule } from '../template/kinds/s3.ts';
import { corsHeaders } from './cors.ts';
import { bucketArn, needsOf, objectArn } from './needs.ts';
import { type May, operationOf, type S3Answer, type Store } from './operations.ts';
import { denied, noSuchBucket, S3Refusal } from './refusal.ts';
import { readRequest, type S3Request } from './request.ts';
import { checkSignature } from './signature.ts';
import { xml } from './xml.ts';

export type Bucket = { cors: readonly z.infer<typeof CorsRule>[] };
type Settings = {
  store: Store;
  buckets: ReadonlyMap<string, Bucket>;
  permissions: Permissions;
  clock: Clock;
};

/** S3 over HTTP, by path: /bucket/key. */
export const s3Door =
  ({ store, buckets, permissions, clock }: Settings) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      const request = readRequest(incoming);
      const bucket = buckets.get(request.bucket);
      const cors = corsOf(request, bucket);
      for (const [name, value] of Object.entries(cors ?? {})) outgoing.setHeader(name, value);
      await send(outgoing, await answer({ request, bucket, cors, store, permissions, now: clock.now() }));
    } catch (failure) {
      await refuse(outgoing, failure, incoming);
    }
  };

type Asked = {
  request: S3Request;
  bucket: Bucket | undefined;
  cors: Record<string, string> | undefined;
  store: Store;
  permissions: Permissions;
  now: number;
};

const answer = async ({ request, bucket, cors, store, permissions, now }: Asked): Promise<S3Answer> => {
  if (request.method === 'OPTIONS') {
    if (!cors) throw denied('CORSResponse: This CORS request is not allowed.');
    return { status: 200 };
  }
  const who = checkSignature(request, now, permissions.holderOf);
  if (!bucket) throw noSuchBucket();
  const { name, run } = operationOf(request);
  permissions.mustAllow(who, needsOf(name, request, permissions.encryption));
  const may: May = (action, key) =>
    !permissions.objection(who, [{ action, resource: objectArn({ bucket: request.bucket, key }) }]);
  return run(request, store, may).catch((failure) => {
    if (isMissing(failure)) permissions.mustAllow(who, [listing(request)]);
    throw failure;
  });
};

const isMissing = (failure: unknown) => failure instanceof S3Refusal && failure.code === 'NoSuchKey';

/** Whoever may not list a bucket is not told what it lacks. */
const listing = ({ bucket }: S3Request) => ({ action: 's3:ListBucket', resource: bucketArn(bucket) });

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

const asRefusal = (failure: unknown) => {
  if (failure instanceof AccessDenied) return denied(failure.message);
  return failure instanceof S3Refusal ? failure : new S3Refusal('InternalError', 500, String(failure));
};

const refuse = async (outgoing: ServerResponse, failure: unknown, incoming: IncomingMessage) => {
  const { code, status, message } = asRefusal(failure);
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
