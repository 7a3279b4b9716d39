import * as z from 'zod';
import type { Engine } from '#local/states/engine.ts';

/** What happened in an execution, without the many names the service has for its details. */
export type Happened = {
  id: number;
  previous: number;
  at: number;
  type: string;
  details: Readonly<Record<string, unknown>>;
};

const Page = z.object({
  events: z.array(
    z.looseObject({ id: z.number(), previousEventId: z.number(), timestamp: z.number(), type: z.string() }),
  ),
  nextToken: z.string().optional(),
});

const Details = z.record(z.string(), z.unknown());

const happened = ({
  id,
  previousEventId,
  timestamp,
  type,
  ...rest
}: z.infer<typeof Page>['events'][number]) => {
  const [, details = {}] = Object.entries(rest).find(([field]) => field.endsWith('EventDetails')) ?? [];
  return { id, previous: previousEventId, at: timestamp, type, details: Details.parse(details) };
};

const largestPage = 1000;

/** All of it: a history holds 25,000 events at most. */
export const historyOf = async (engine: Engine, executionArn: string): Promise<Happened[]> => {
  const all: Happened[] = [];
  let nextToken: string | undefined;
  do {
    const page = Page.parse(
      await engine.getExecutionHistory({
        executionArn,
        maxResults: largestPage,
        ...(nextToken && { nextToken }),
      }),
    );
    all.push(...page.events.map(happened));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return all;
};
