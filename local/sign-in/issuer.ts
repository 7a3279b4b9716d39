import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Keys } from './keys.ts';
import { choicePage, problemPage, signedOutPage, signOutPage } from './page.ts';
import type { Person } from './people.ts';

export const issuerPath = '/oidc';
export const clientId = 'kouan-portal';
export const audience = 'kouan-api';

/** The API as a resource indicator has to be an absolute address; tokens for it carry the short audience. */
const resource = 'urn:kouan:api';
const scope = 'openid profile';

const hour = 60 * 60;

type Settings = { baseUrl: string; redirectUris: readonly string[]; people: readonly Person[]; keys: Keys };

/** OpenID Connect as in production: authorization code with PKCE, JWT access tokens; only the choice of a person is a demo. */
export const openIssuer = ({ baseUrl, redirectUris, people, keys }: Settings) => {
  const provider = quietly(
    () => new Provider(`${baseUrl}${issuerPath}`, configuration({ baseUrl, redirectUris, people, keys })),
  );
  const serve = provider.callback();
  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const path = incoming.url ?? '/';
    forgetWithTheBrowser(outgoing);
    if (path.startsWith(`${issuerPath}/interaction/`)) return choose(provider, people, incoming, outgoing);
    // The issuer is mounted: it finds its own address by what was taken off the front.
    Object.assign(incoming, { originalUrl: path, url: path.slice(issuerPath.length) || '/' });
    return serve(incoming, outgoing);
  };
};

const configuration = ({ baseUrl, redirectUris, people, keys }: Settings): Configuration => ({
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${baseUrl}/`, `${baseUrl}/signed-in`, ...redirectUris],
      post_logout_redirect_uris: [`${baseUrl}/`],
      scope,
    },
  ],
  jwks: keys.jwks,
  cookies: { keys: [keys.cookie] },
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  pkce: { required: () => true },
  interactions: { url: (_, { uid }) => `${issuerPath}/interaction/${uid}` },
  findAccount: (_, sub) => accountOf(people, sub),
  extraTokenClaims: (_, token) => ('accountId' in token ? nameOf(people, token.accountId) : {}),
  loadExistingGrant: agreeForThem,
  ttl: {
    AccessToken: 8 * hour,
    AuthorizationCode: 60,
    IdToken: 8 * hour,
    Session: 12 * hour,
    Grant: 12 * hour,
    Interaction: hour,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(form);
      },
      postLogoutSuccessSource: (context) => {
        context.body = signedOutPage();
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 8 * hour,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  renderError: (context, out) => {
    context.type = 'html';
    context.body = problemPage(out.error, out.error_description ?? '');
  },
});

/** Who comes, for the API as well: many issuers put it into the access token. */
const nameOf = (people: readonly Person[], sub: string) => {
  const name = people.find((each) => each.sub === sub)?.name;
  return name === undefined ? {} : { name };
};

const accountOf = (people: readonly Person[], sub: string) => {
  const person = people.find((each) => each.sub === sub);
  return person && { accountId: sub, claims: () => ({ sub, name: person.name }) };
};

/** The portal is our own: nobody is asked whether it may know them. */
const agreeForThem = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  const accountId = session?.accountId;
  if (!client || accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, '');
  await grant.save();
  return grant;
};

const choose = async (
  provider: Provider,
  people: readonly Person[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) => {
  try {
    await provider.interactionDetails(incoming, outgoing);
    const accountId = incoming.method === 'POST' ? (await formOf(incoming)).get('sub') : null;
    if (people.some(({ sub }) => sub === accountId) && accountId !== null) {
      await provider.interactionFinished(incoming, outgoing, { login: { accountId } });
    } else {
      html(outgoing, 200, choicePage(people));
    }
  } catch (failure) {
    html(outgoing, 400, problemPage('本次登录已失效，请重新登录。', String(failure)));
  }
};

const formOf = async (incoming: IncomingMessage) => {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
};

const html = (outgoing: ServerResponse, status: number, body: string) =>
  outgoing
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(body);

/**
 * The browser's clock is not ours: a cookie dated by a clock that stands in the past would be dropped at once.
 * Ours end with the browser; only a removal keeps its date, the first second of 1970.
 */
const forgetWithTheBrowser = (outgoing: ServerResponse) => {
  const setHeader = outgoing.setHeader.bind(outgoing);
  outgoing.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'set-cookie' ? [value].flat().map(undated) : value);
};

const undated = (cookie: string | number) =>
  String(cookie).replace(/; expires=(?!Thu, 01 Jan 1970)[^;]*/i, '');

/** The provider warns on the console of choices that are right for one machine, such as keeping sessions in memory. */
const quietly = <Made>(make: () => Made): Made => {
  const { warn, info } = console;
  Object.assign(console, { warn: () => {}, info: () => {} });
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
};
