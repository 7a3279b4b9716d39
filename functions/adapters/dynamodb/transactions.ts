import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Of a transaction that its conditions refused, which of them did not hold; nothing where it failed otherwise. */
export const failedConditions = (error: unknown): readonly boolean[] | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const failed = (error.CancellationReasons ?? []).map(({ Code }) => Code === 'ConditionalCheckFailed');
  return failed.includes(true) ? failed : undefined;
};
