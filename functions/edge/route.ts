import type * as z from 'zod';
import type { Actor, Role } from '#domain/casework/role.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Ports } from '../ports.ts';
import type { Refused } from './problem.ts';

/**
 * Who may use a route: anyone, whoever is signed in, members of the subject in its path, its administrators only, or
 * holders of an office.
 */
export type Who = 'anyone' | 'signed-in' | 'member' | 'administrator' | readonly Role[];

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

export type Declaration<P extends Schema, Q extends Schema, B extends Schema, A extends z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly id: string;
  readonly who: Who;
  readonly summary: Bilingual;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** What is published changes seldom: it may be kept, and whoever asks again is told by its ETag that it still stands. */
  readonly cache?: 'published';
  /** Status of the answer; 200 where nothing is said. */
  readonly status?: 200 | 201 | 202;
};

export type Request<P extends Schema, Q extends Schema, B extends Schema> = {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly actor: Actor;
};

export type AnyRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly actor: Actor;
};

export type Route = Declaration<Schema, Schema, Schema, z.ZodType> & {
  readonly handle: (ports: Ports, request: AnyRequest) => Promise<unknown>;
};

/**
 * One route: what it takes, who may call it, what it answers, and the handler that needs these ports. The contract
 * in /openapi.json, the permission check and the parsing all come from the declaration.
 */
export const route = <
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  A extends z.ZodType = z.ZodType,
>(
  declaration: Declaration<P, Q, B, A>,
  handle: (ports: Ports, request: Request<P, Q, B>) => Promise<z.input<A> | Refused>,
): Route => ({
  ...declaration,
  // The front door has parsed the parts by this very declaration.
  handle: (ports, request) => handle(ports, request as Request<P, Q, B>),
});
