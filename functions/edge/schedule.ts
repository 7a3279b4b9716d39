import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';

const logger = new Logger();

/** Something done from time to time. It may run twice, or late; what it does must not mind. */
export const schedule = <Connected>(handle: (ports: Connected) => Promise<unknown>, wire: () => Connected) =>
  middy<unknown, unknown>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async () => {
      const done = await handle(wire());
      logger.info('Done.', { done });
      return done;
    });
