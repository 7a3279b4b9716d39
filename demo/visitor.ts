import { createHash, randomBytes } from 'node:crypto';

/** Somebody who uses the doors that people use: signs in as in a browser, then calls the API with the token. */
export type Visitor = {
  readonly person: string;
  get<T>(path: string): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** The answer with its status, where a refusal is what is looked for. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Problem }>;
};

export type Problem = {
  readonly code?: string;
  readonly detailEn?: string;
  readonly refusals?: readonly { readonly code: string; readonly at?: string; readonly found?: string }[];
} & Record<string, unknown>;

const clientId = 'kouan-portal';

/** A browser's cookies, as far as a sign-in needs them. */
const cookieJar = () => {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (response: Response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const [name = '', ...value] = pair.split('=');
        cookies.set(name, value.join('='));
      }
    },
  };
};

/** Authorization code with PKCE, the way the portal does it, with the demonstration's choice of a person. */
export const tokenFor = async (baseUrl: string, person: string): Promise<string> => {
  const jar = cookieJar();
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${baseUrl}/signed-in`;
  const go = async (url: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(new URL(url, baseUrl), {
      redirect: 'manual',
      headers: { cookie: jar.header() },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    jar.keep(response);
    const next = response.headers.get('location');
    if (!next) throw new Error(`The sign-in of ${person} stopped at ${url} with ${response.status}.`);
    return next;
  };
  const start = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'demo',
  });
  const interaction = await go(`${baseUrl}/oidc/auth?${start}`);
  const resumed = await go(interaction, { sub: person });
  const back = new URL(await go(resumed));
  const code = back.searchParams.get('code') ?? '';
  const answer = await fetch(`${baseUrl}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`${person} got no token: ${answer.status}.`);
  return token;
};

export class Unwelcome extends Error {
  override readonly name = 'Unwelcome';
}

/** A person at the doors. A token that has run out, because the clock was moved, is asked for again. */
export const visitor = (baseUrl: string, person: string): Visitor => {
  let token: Promise<string> | undefined;

  /** A sign-in that came to nothing is not held on to. */
  const signIn = () => {
    const asked = tokenFor(baseUrl, person);
    asked.catch(() => {
      if (token === asked) token = undefined;
    });
    return asked;
  };

  const call = async (method: string, path: string, body: unknown): Promise<Response> => {
    token ??= signIn();
    return fetch(`${baseUrl}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  const ask: Visitor['ask'] = async (method, path, body) => {
    let response = await call(method, path, body);
    if (response.status === 401) {
      token = undefined;
      response = await call(method, path, body);
    }
    return { status: response.status, body: (await response.json()) as Problem };
  };

  const must = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await ask(method, path, body);
    if (answer.status >= 400)
      throw new Unwelcome(
        `${person}: ${method} ${path} answered ${answer.status} ${answer.body.code ?? ''}: ${answer.body.detailEn ?? JSON.stringify(answer.body)}`,
      );
    // The contract says what each answer is; the demo names the parts it reads.
    return answer.body as T;
  };

  return {
    person,
    get: (path) => must('GET', path),
    put: (path, body) => must('PUT', path, body ?? {}),
    post: (path, body) => must('POST', path, body ?? {}),
    ask,
  };
};
