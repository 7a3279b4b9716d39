import type { Json } from '#local/states/json.ts';
import { namedError } from '../../../support/an-engine.ts';

/** An iteration of one state, and the Map around it. */
export const doing = (state: object) => ({ StartAt: 'I', States: { I: { End: true, ...state } } });
export const passing = (Output?: Json) => doing({ Type: 'Pass', ...(Output !== undefined && { Output }) });
export const mapping = (map: object) => ({ M: { Type: 'Map', End: true, ...map } });

/** Works on every item but these. */
export const failingOn = (...bad: Json[]) => ({
  Work: (item: Json) => {
    if (bad.includes(item)) throw namedError('Bad', `item ${item}`);
    return item;
  },
});
