import { rounded } from '../measure.ts';
import { costOf, nothingDone, type Operations } from '../prices.ts';
import type { Recorded } from './recorded-ports.ts';

type Called = { readonly invocations: number; readonly gbSeconds: number };
type Carried = Called & { readonly transitions: number; readonly requests: number };

/** Two readers of the stream are called for every transaction: at most, for a call takes up many that come together. */
const streamReaders = 2;

/** What was recorded of the tables, the functions and the machine, in the units in which AWS counts it. */
export const operationsOf = (recorded: readonly Recorded[], carried: Carried): Operations => {
  const done = nothingDone();
  let transactions = 0;
  for (const one of recorded) {
    done.writeUnits += one.writeUnits;
    done.readUnits += one.readUnits;
    done.s3Puts += one.s3Puts;
    done.s3Gets += one.s3Gets;
    transactions += one.transactions;
  }
  const { invocations, gbSeconds, transitions, requests } = carried;
  return {
    ...done,
    invocations: invocations + streamReaders * transactions,
    gbSeconds,
    transitions,
    requests,
  };
};

/** The same for one of so many. */
export const each = (all: Operations, count: number): Operations => {
  const one = nothingDone();
  for (const name of Object.keys(one) as (keyof Operations)[]) one[name] = all[name] / count;
  return one;
};

export const together = (a: Operations, b: Operations): Operations => {
  const sum = nothingDone();
  for (const name of Object.keys(sum) as (keyof Operations)[]) sum[name] = a[name] + b[name];
  return sum;
};

/** What a million of these come to, in US dollars at list prices, by what it is paid for. */
export const perMillion = (one: Operations) => {
  const million = each(one, 1e-6);
  return Object.fromEntries(Object.entries(costOf(million)).map(([name, usd]) => [name, rounded(usd)]));
};

/** To be read: as many places as tell anything. */
export const shown = (one: Operations) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, rounded(value, 3)]));
