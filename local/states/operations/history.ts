import * as z from 'zod';
import type { HistoryEvent } from '../execution.ts';
import type { JsonObject } from '../json.ts';
import { quotas } from '../quotas.ts';
import { theExecution } from './find.ts';
import { operation } from './operation.ts';
import { pageFrom, tokenFor } from './pages.ts';

const GetExecutionHistory = z.object({
  executionArn: z.string(),
  reverseOrder: z.boolean().optional(),
  includeExecutionData: z.boolean().optional(),
  maxResults: z.int().min(0).max(quotas.historyPage).optional(),
  nextToken: z.string().optional(),
});

/** All states share one field for entering and one for leaving; every other event has its own. */
const detailsField = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

const isWhole = { truncated: false };

const withNotes = (details: JsonObject): JsonObject => ({
  ...details,
  ...('input' in details && { inputDetails: isWhole }),
  ...('output' in details && { outputDetails: isWhole }),
});

const payloads = ['input', 'output', 'parameters', 'assignedVariables'];

const withoutPayloads = (details: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(details).filter(([field]) => !payloads.includes(field)));

const asApiEvent = ({ id, previous, at, type, details }: HistoryEvent, whole = true): JsonObject => ({
  id,
  previousEventId: previous,
  timestamp: at,
  type,
  ...(details && { [detailsField(type)]: whole ? withNotes(details) : withoutPayloads(details) }),
});

export const getExecutionHistory = operation(GetExecutionHistory, async (inside, asked) => {
  await inside.journal.settled();
  const { id } = theExecution(inside, asked.executionArn);
  const { from, limit } = pageFrom(asked, 100);
  const found = asked.reverseOrder
    ? inside.journal.historyBackwards(id, from || Number.MAX_SAFE_INTEGER, limit + 1)
    : inside.journal.history(id, from, limit + 1);
  const page = found.slice(0, limit);
  return {
    events: page.map((event) => asApiEvent(event, asked.includeExecutionData)),
    ...tokenFor(found.length > limit ? page.at(-1)?.id : undefined),
  };
});
