import { allocationEvents } from './events/allocation.ts';
import { claimEvents } from './events/claim.ts';
import { creditEvents } from './events/credit.ts';
import { filingEvents } from './events/filing.ts';
import { goodsEvents } from './events/goods.ts';
import { moneyEvents } from './events/money.ts';
import { planEvents } from './events/plan.ts';
import { programmeEvents } from './events/programme.ts';

/** What happened, in the words of people; an event that is not here is shown by its own name. */
export const eventWords = {
  ...filingEvents,
  ...goodsEvents,
  ...programmeEvents,
  ...planEvents,
  ...claimEvents,
  ...allocationEvents,
  ...moneyEvents,
  ...creditEvents,
};
