import type { JsonObject } from './json.ts';

/** What a state fails with: the name that Retry and Catch match, and the words for a person. */
export type Failure = { error?: string; cause?: string };

/** Thrown while a state is evaluated; the interpreter turns it into the state's failure. */
export class StateFailed extends Error {
  readonly failure: Failure;
  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
    this.failure = { error, cause };
  }
}

/** An expression that failed, with the field it stands in: the history names it. */
export class QueryFailed extends StateFailed {
  readonly field: string;
  constructor(field: string, cause: string) {
    super('States.QueryEvaluationError', cause);
    this.field = field;
  }
}

/** Why an engine cannot open, and the way on. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}

/** An answer of the API that is not a success. */
export class Refused extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The error output of the States Language. */
export const errorOutput = ({ error, cause }: Failure): JsonObject => ({
  ...(error !== undefined && { Error: error }),
  ...(cause !== undefined && { Cause: cause }),
});
