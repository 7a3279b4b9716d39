import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';

const loopback = /^(::ffff:)?127\.|^::1$/;
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isOwn = (address: string) => URL.canParse(address) && ownNames.has(new URL(address).hostname);

/** A name of the attacker's own that leads here (DNS rebinding) is still their name. */
const isNamedHere = (host: string | undefined) => host !== undefined && isOwn(`http://${host}`);

/** A browser says which page made it send; a program says nothing. */
const isSentFromHere = (origin: string | undefined, host: string | undefined) =>
  origin === undefined || (isOwn(origin) && new URL(origin).host === host);

/** Only who sits at this machine, and asked for it themselves. Whoever else comes finds nothing. */
export const thisMachineOnly = createMiddleware<{ Bindings: HttpBindings }>(async (context, next) => {
  const { req, env } = context;
  const host = req.header('host');
  const isHere =
    loopback.test(env.incoming.socket.remoteAddress ?? '') &&
    isNamedHere(host) &&
    isSentFromHere(req.header('origin'), host) &&
    req.header('sec-fetch-site') !== 'cross-site';
  return isHere ? next() : context.notFound();
});
