import { expect } from 'vitest';
import type { look } from '../../support/an-engine.ts';
import type { Expected } from './a-case.ts';

type End = Pick<Awaited<ReturnType<typeof look>>, 'status' | 'output' | 'error' | 'cause' | 'types'>;

/** Holds the end of an execution, or what came since its redrive, against what a row says of it. */
export const agree = (end: End, { types, includes, error, status, ...fields }: Expected) => {
  const ended = status ?? (error === undefined ? 'SUCCEEDED' : 'FAILED');
  expect(end).toMatchObject({ ...fields, status: ended, ...(types && { types }) });
  expect(end.error).toEqual(error);
  // The types named must occur, in this order; others may stand between them.
  if (includes) expect(end.types.filter((type) => includes.includes(type))).toEqual(includes);
};
