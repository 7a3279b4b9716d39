import type { APIGatewayProxyEventV2 } from 'aws-lambda';

type Given = {
  /** The person of the verified token; nobody where absent. */
  readonly person?: string;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

/** A request as the HTTP API hands it on, payload format 2.0. */
export const anEvent = (method: string, path: string, given: Given = {}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: `${method} /{proxy+}`,
  rawPath: path,
  rawQueryString: '',
  headers: { ...given.headers },
  isBase64Encoded: given.isBase64Encoded ?? false,
  ...(given.query ? { queryStringParameters: { ...given.query } } : {}),
  ...(given.body === undefined ? {} : { body: given.body }),
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'localhost',
    domainPrefix: 'api',
    requestId: 'request-1',
    routeKey: `${method} /{proxy+}`,
    stage: '$default',
    time: '02/Mar/2026:01:00:00 +0000',
    timeEpoch: 0,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    ...(given.person ? { authorizer: { jwt: { claims: { sub: given.person }, scopes: [] } } } : {}),
  },
});
