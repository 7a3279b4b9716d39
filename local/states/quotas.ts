import { StateFailed } from './failure.ts';
import type { Json } from './json.ts';

/** The quotas of Step Functions for Standard workflows. */
export const quotas = {
  payloadBytes: 262_144,
  variablesBytes: 10 * 1024 * 1024,
  historyEvents: 25_000,
  historyPage: 1_000,
  inlineConcurrency: 40,
  distributedConcurrency: 10_000,
  nameReuseMilliseconds: 90 * 24 * 3_600_000,
  redriveMilliseconds: 14 * 24 * 3_600_000,
  redriveTokens: 10,
  redriveTokenMilliseconds: 15 * 60_000,
  longestRunMilliseconds: 365 * 24 * 3_600_000,
  longestTaskSeconds: 99_999_999,
  retryAttempts: 99_999_999,
  longestDelaySeconds: 31_622_400,
  variableName: 80,
  assignedBytes: 262_144,
} as const;

const isTooLong = (value: Json) => {
  const text = JSON.stringify(value);
  // Most payloads are small: count bytes only where the characters leave a doubt.
  return text.length * 3 > quotas.payloadBytes && Buffer.byteLength(text) > quotas.payloadBytes;
};

/** What the fields of a state take, whether they say it themselves or an expression does. */
export const ranges = {
  pause: { least: 0, most: quotas.longestTaskSeconds },
  limit: { least: 1, most: quotas.longestTaskSeconds },
  percentage: { least: 0, most: 100 },
  batchItems: { least: 1, most: Number.POSITIVE_INFINITY },
  batchBytes: { least: 1, most: quotas.payloadBytes },
} as const;

/** Passes the value on, or fails as the service does when it is above the payload quota. */
export const withinQuota = <T extends Json>(value: T, what: string, state: string): T => {
  if (!isTooLong(value)) return value;
  throw new StateFailed(
    'States.DataLimitExceeded',
    `The state '${state}' ${what} with a size exceeding the maximum number of bytes service limit.`,
  );
};
