import { rounded } from './measure.ts';

/** What was done, in the units in which AWS counts it. */
export type Operations = {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly invocations: number;
  readonly gbSeconds: number;
  readonly transitions: number;
  readonly s3Puts: number;
  readonly s3Gets: number;
  readonly requests: number;
};

/** A tally to be added to. */
export const nothingDone = (): { -readonly [K in keyof Operations]: number } => ({
  writeUnits: 0,
  readUnits: 0,
  invocations: 0,
  gbSeconds: 0,
  transitions: 0,
  s3Puts: 0,
  s3Gets: 0,
  requests: 0,
});

/** List prices, us-east-1, US dollars, no free tier: Lambda on arm64, DynamoDB on demand, Step Functions Standard, S3, HTTP API. */
const prices: Readonly<Record<keyof Operations, number>> = {
  writeUnits: 0.625e-6,
  readUnits: 0.125e-6,
  invocations: 0.2e-6,
  gbSeconds: 13.3334e-6,
  transitions: 25e-6,
  s3Puts: 5e-6,
  s3Gets: 0.4e-6,
  requests: 1e-6,
};

/** What each part costs, and all together. */
export const costOf = (done: Operations) => {
  const parts = Object.entries(prices).map(
    ([name, price]) => [name, done[name as keyof Operations] * price] as const,
  );
  return {
    ...Object.fromEntries(parts.map(([name, dollars]) => [name, rounded(dollars, 5)])),
    total: rounded(
      parts.reduce((sum, [, dollars]) => sum + dollars, 0),
      6,
    ),
  };
};
