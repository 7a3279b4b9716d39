import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { readSettings } from './settings.ts';

const openManager = async (): Promise<UserManager> => {
  const { issuer, clientId, scope, resource } = await readSettings();
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${window.location.origin}/signed-in`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope,
    ...(resource ? { resource } : {}),
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
};

let opened: Promise<UserManager> | undefined;

const manager = (): Promise<UserManager> => {
  opened ??= openManager();
  return opened;
};

const present = (user: User | null): User | undefined => (user && !user.expired ? user : undefined);

export const currentUser = async () => present(await (await manager()).getUser());

export const tokenOf = async () => (await currentUser())?.access_token;

export const forgetUser = async () => (await manager()).removeUser();

/** Leaves for the issuer; the page to come back to travels in the state. */
export const signIn = async (returnTo: string) => (await manager()).signinRedirect({ state: { returnTo } });

const hasReturn = (state: unknown): state is { returnTo: string } =>
  typeof state === 'object' && state !== null && 'returnTo' in state && typeof state.returnTo === 'string';

/** Only ever back to a page of our own. */
const ownPage = (path: string) => (path.startsWith('/') && !path.startsWith('//') ? path : '/');

let finishing: Promise<string> | undefined;

const finish = async () => {
  const user = await (await manager()).signinCallback();
  return hasReturn(user?.state) ? ownPage(user.state.returnTo) : '/';
};

/** A code can be spent once only, also where a page is drawn twice. */
export const finishSignIn = (): Promise<string> => {
  finishing ??= finish();
  return finishing;
};

export const signOut = async () => (await manager()).signoutRedirect();

export const whenUserChanges = async (listener: () => void) => {
  const { events } = await manager();
  events.addUserLoaded(listener);
  events.addUserUnloaded(listener);
};
