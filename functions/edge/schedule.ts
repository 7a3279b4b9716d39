import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Ports } from '../ports.ts';

const logger = new Logger();

/** Something done from time to time. It may run twice, or late; what it does must not mind. */
export const schedule = (handle: (ports: Ports) => Promise<unknown>, wire: () => Ports) =>
  middy<unknown, unknown>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async () => {
      const done = await handle(wire());
      logger.info('Done.', { done });
      return done;
    });
