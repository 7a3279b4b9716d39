import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type * as z from 'zod';

const logger = new Logger();

/** A Step Functions task, or a call by name: parsed in, plain value out. Wired on first use, so tests may import it. */
export const task = <S extends z.ZodType, Out, Connected>(
  schema: S,
  handle: (ports: Connected, input: z.output<S>) => Promise<Out>,
  wire: () => Connected,
) => {
  let ports: Connected | undefined;

  return middy<unknown, Out>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler((input) => {
      const parsed = schema.parse(input);
      ports ??= wire();
      return handle(ports, parsed);
    });
};
