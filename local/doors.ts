import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { controlPath } from './control/control.ts';
import { isEventsCall } from './events/events-api.ts';
import { addressOf } from './http/asked.ts';
import type { HttpApi } from './http/http-api.ts';
import { type Door, starting } from './servers.ts';
import { issuerPath } from './sign-in/issuer.ts';

type Answer = (request: Request, env: HttpBindings) => Response | Promise<Response>;

const listener = (answer: Answer): Door => {
  const serve = getRequestListener((request, env) => answer(request, env as HttpBindings), {
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => void serve(incoming, outgoing);
};

type Public = {
  issuer: Door;
  control: Hono<{ Bindings: HttpBindings }>;
  api: HttpApi;
  portal: (request: Request) => Promise<Response | undefined>;
};

const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/**
 * What people meet: sign-in, the API, the portal; and the handles of this machine. As whatever serves the portal does,
 * it passes the ground of the API on, and the portal finds a page for every other address.
 */
export const publicDoor = ({ issuer, control, api, portal }: Public): Door => {
  const handles = listener((request, env) => control.fetch(request, env));
  const pages = listener(async (request, { incoming, outgoing }) => {
    const page = await portal(request);
    if (page) return page;
    api.door(incoming, outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  /** Pages are only ever read; the body of whatever else comes is the API's to take. */
  const doorAt = (pathname: string, method = 'GET') => {
    if (isUnder(pathname, issuerPath)) return issuer;
    if (isUnder(pathname, controlPath)) return handles;
    return api.owns(pathname) || !['GET', 'HEAD'].includes(method) ? api.door : pages;
  };
  return (incoming, outgoing) => doorAt(addressOf(incoming).pathname, incoming.method)(incoming, outgoing);
};

type Aws = { s3: Door; lambda: Hono; events: Hono; states: () => Door | undefined };

/** What AWS clients meet. Everything that is no call of another service is S3. */
export const awsDoor = ({ s3, lambda, events, states }: Aws): Door => {
  const invoke = listener((request) => lambda.fetch(request));
  const put = listener((request) => events.fetch(request));
  const workflow: Door = (incoming, outgoing) => (states() ?? starting)(incoming, outgoing);
  return (incoming, outgoing) => {
    const target = String(incoming.headers['x-amz-target'] ?? '');
    const door = doorFor(target, incoming.url ?? '/', { s3, invoke, put, workflow });
    door(incoming, outgoing);
  };
};

const doorFor = (target: string, url: string, doors: Record<'s3' | 'invoke' | 'put' | 'workflow', Door>) => {
  if (target.startsWith('AWSStepFunctions.')) return doors.workflow;
  if (isEventsCall(target)) return doors.put;
  return url.startsWith('/2015-03-31/functions/') ? doors.invoke : doors.s3;
};
