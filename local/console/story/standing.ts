import type { Happened } from './history.ts';
import type { Story, Variables, Visit } from './visit.ts';

/** Where one thread of an execution stands after an event: which states it is in, the innermost first. */
export type Standing = {
  within: Visit | undefined;
  variables: Variables;
  /** The state that was left last, inside the innermost. */
  from: Visit | undefined;
  item: number | undefined;
};

export type Telling = { event: Happened; before: Standing; story: Story };
/** Takes an event into the story, and says where its thread stands afterwards. */
export type Tell = (telling: Telling) => Standing;

export const nowhere: Standing = { within: undefined, variables: {}, from: undefined, item: undefined };

export const text = (details: Happened['details'], field: string) => String(details[field] ?? '');

/** Up from where it stands until one fits; what is in no thread any more is looked for in the whole story. */
export const outTo = (fits: (visit: Visit) => boolean, { before, story }: Telling): Visit | undefined => {
  for (let visit = before.within; visit; visit = visit.within) if (fits(visit)) return visit;
  return story.visits.findLast((visit) => fits(visit) && visit.leftAt === undefined);
};

/** As a Map or Parallel sees it: nothing inside it has begun. */
export const standingIn = (visit: Visit, item?: number): Standing => ({
  within: visit,
  variables: visit.variables,
  from: undefined,
  item,
});
