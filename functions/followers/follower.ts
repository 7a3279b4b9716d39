import type { CaseKind } from '#domain/casework/case.ts';
import type { Heard, ToldEvent } from '../casework/told-event.ts';
import { doneIn, type Tried, tried } from '../casework/tried.ts';
import { unlessMoved } from '../casework/unless-moved.ts';
import type { Moment } from '../casework/writing.ts';
import type { Ports } from '../ports.ts';

type Followed = { readonly id: string; readonly version: number };

/** What follows from an event; and again by night, where the stream has lost one. Either may be done twice. */
export type Follower = {
  readonly hears: (event: Heard) => boolean;
  readonly follow: (ports: Ports, event: ToldEvent) => Promise<unknown>;
  readonly again: (ports: Ports, moment: Moment) => Promise<Tried>;
};

type OfEach = {
  readonly kind: CaseKind;
  readonly after: ReadonlySet<string>;
  readonly follow: (ports: Ports, item: Followed) => Promise<unknown>;
  /** Of which cases an event may be lost. */
  readonly left: (ports: Ports, moment: Moment) => AsyncIterable<readonly Followed[]>;
};

/** Follows the case of the event. By night, all are found before any is moved to another page, and followed in turn. */
export const ofEach = ({ kind, after, follow, left }: OfEach): Follower => ({
  hears: (event) => event.kind === kind && after.has(event.type),
  follow: (ports, { ref: { id }, version }) => follow(ports, { id, version }),
  again: async (ports, moment) => {
    const all = (await Array.fromAsync(left(ports, moment))).flat();
    const parts: Tried[] = [];
    for (const one of all) parts.push(await tried([unlessMoved(follow(ports, one).then(() => 1))]));
    return { done: doneIn(parts), faults: parts.flatMap(({ faults }) => faults) };
  },
});

/** Follows by looking at everything, whichever case the event was of. */
export const ofAll = (after: ReadonlySet<string>, follow: (ports: Ports) => Promise<number>): Follower => ({
  hears: ({ type }) => after.has(type),
  follow,
  again: (ports) => tried([unlessMoved(follow(ports))]),
});
