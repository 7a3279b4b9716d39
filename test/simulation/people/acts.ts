import { Refused } from '#functions/edge/problem.ts';
import type { Route } from '#functions/edge/route.ts';
import type { Lots } from '#local/faults/lot.ts';
import { type Call, callRoute } from '../../support/call-route.ts';
import type { World } from '../world.ts';

/** What somebody does, in words, and whether it was taken; nothing where there is nothing to be done. */
export type Act = { readonly words: string; readonly done: Promise<boolean> };
export type Move = (world: World, lots: Lots) => Act | undefined;

/** Calls a route as that person, and says whether it was taken. */
export const asks = (world: World, words: string, route: Route, call: Call): Act => ({
  words: `${call.person} ${words}`,
  done: world.live(words, async (ports) => !((await callRoute(ports, route, call)) instanceof Refused)),
});
