import { describe, it } from 'vitest';
import { aMachine, anEngine, runToEnd } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';
import { agree } from './agree.ts';
import { choiceCases } from './choice.cases.ts';
import { dataCases } from './data.cases.ts';
import { itemBatcherCases } from './distributed/item-batcher.cases.ts';
import { itemReaderCases } from './distributed/item-reader.cases.ts';
import { mapRunCases } from './distributed/map-run.cases.ts';
import { resultWriterCases } from './distributed/result-writer.cases.ts';
import { errorCases } from './error.cases.ts';
import { expressionCases } from './expression.cases.ts';
import { historyCases } from './history.cases.ts';
import { integrationCases } from './integration.cases.ts';
import { mapConcurrencyCases } from './map/concurrency.cases.ts';
import { mapFailureCases } from './map/failure.cases.ts';
import { mapItemCases } from './map/items.cases.ts';
import { parallelCases } from './parallel.cases.ts';
import { quotaCases } from './quota.cases.ts';
import { retryCases } from './retry.cases.ts';
import { timeoutCases } from './timeout.cases.ts';
import { waitCases } from './wait.cases.ts';

const suites: Record<string, Case[]> = {
  'Pass, Succeed, Fail, Output, Assign, context': dataCases,
  'JSONata in Step Functions': expressionCases,
  Choice: choiceCases,
  Wait: waitCases,
  Parallel: parallelCases,
  'Map, its items': mapItemCases,
  'Map, how many at once': mapConcurrencyCases,
  'Map, iterations that fail': mapFailureCases,
  'Map, distributed: the Map Run': mapRunCases,
  'Map, distributed: ItemReader': itemReaderCases,
  'Map, distributed: ItemSelector and ItemBatcher': itemBatcherCases,
  'Map, distributed: ResultWriter': resultWriterCases,
  'Error names and Catch': errorCases,
  'Timeouts and heartbeats': timeoutCases,
  Retry: retryCases,
  'Service integrations': integrationCases,
  Quotas: quotaCases,
  'The history': historyCases,
};

describe.each(Object.entries(suites))('%s', (_, cases) => {
  it.each(cases)('$says ($source)', async ({ states, top, input, functions = {}, services = {}, gives }) => {
    const { engine, clock } = anEngine({ definition: aMachine(states, top), functions, services });
    agree(await runToEnd(engine, clock, input), gives);
  });
});
