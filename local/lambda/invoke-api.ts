import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { isRefusal } from '../permissions/denied.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { functionArn } from '../template/kinds/lambda.ts';
import type { Functions } from './functions.ts';

type Settings = {
  functions: Functions;
  permissions: Permissions;
  later: (functionName: string, event: string) => void;
};

const largestEvent: Record<string, number> = {
  RequestResponse: 6 * 1024 * 1024,
  Event: 1024 * 1024,
  DryRun: 6 * 1024 * 1024,
};

/** The one call of the Lambda API that programs make. */
export const invokeApi = (settings: Settings) =>
  new Hono().post('/2015-03-31/functions/:name/invocations', async ({ req }) => {
    const type = req.header('x-amz-invocation-type') ?? 'RequestResponse';
    const asked = { name: req.param('name'), type, event: (await req.text()) || '{}' };
    return (
      denialOf(asked, req.header('authorization'), settings) ??
      refusalOf(asked, settings) ??
      carryOut(asked, settings)
    );
  });

const denialOf = ({ name }: Asked, authorization: string | undefined, { permissions }: Settings) => {
  try {
    const needs = [{ action: 'lambda:InvokeFunction', resource: functionArn(name) }];
    permissions.mustAllow(permissions.signedBy(authorization), needs);
    return undefined;
  } catch (failure) {
    if (isRefusal(failure)) return refusal(failure.name, 403, failure.message);
    throw failure;
  }
};

type Asked = { name: string; type: string; event: string };

const refusalOf = ({ name, type, event }: Asked, { functions }: Settings) => {
  if (!functions.has(name)) return refusal('ResourceNotFoundException', 404, `Function not found: ${name}`);
  const largest = largestEvent[type];
  if (largest === undefined) {
    return refusal('InvalidParameterValueException', 400, `A function is not invoked by the type ${type}.`);
  }
  if (event.length > largest) {
    return refusal('RequestTooLargeException', 413, 'The request payload is larger than Lambda takes.');
  }
  return isJson(event)
    ? undefined
    : refusal('InvalidRequestContentException', 400, 'Could not parse request body into json.');
};

const carryOut = async ({ name, type, event }: Asked, { functions, later }: Settings) => {
  const headers = { 'x-amzn-requestid': randomUUID(), 'x-amz-executed-version': '$LATEST' };
  if (type === 'DryRun') return new Response(null, { status: 204, headers });
  if (type === 'Event') {
    later(name, event);
    return new Response(null, { status: 202, headers });
  }
  const { payload, functionError } = await functions.invoke(name, event);
  return new Response(payload, {
    headers: { ...headers, ...(functionError && { 'x-amz-function-error': functionError }) },
  });
};

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const refusal = (type: string, status: number, message: string) =>
  Response.json(
    { Type: 'User', Message: message, message },
    { status, headers: { 'x-amzn-errortype': type, 'x-amzn-requestid': randomUUID() } },
  );
