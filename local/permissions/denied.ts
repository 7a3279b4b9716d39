import { type Caller, nameOf } from './caller.ts';
import type { Need, Objection } from './decide.ts';

/** What a call is answered that nobody granted. Each service clothes it in its own shape. */
export class AccessDenied extends Error {
  override name = 'AccessDeniedException';
}

/** What a request is answered that is signed with a key that nobody was given. */
export class UnknownKey extends Error {
  override name = 'UnrecognizedClientException';
  constructor() {
    super('The security token included in the request is invalid.');
  }
}

export const isRefusal = (failure: unknown): failure is AccessDenied | UnknownKey =>
  failure instanceof AccessDenied || failure instanceof UnknownKey;

export const deniedOf = (caller: Caller, { action, resource }: Need, objection: Objection) =>
  new AccessDenied(
    `${nameOf(caller)} is not authorized to perform: ${action} on resource: ${resource} ${objection}`,
  );
