import { createHash, randomBytes } from 'node:crypto';
import type { Execution, Flow, HistoryEvent, Place } from '../execution.ts';
import type { Json } from '../json.ts';
import { groupCommit, type Sync } from './group-commit.ts';
import { lookJournal } from './look-journal.ts';
import { mapRunJournal } from './map-run-journal.ts';
import { openDatabase } from './open-database.ts';
import { redriveJournal } from './redrive-journal.ts';
import { asks, dueOf, eventIn, executionIn, flowIn, numberIn, type Row, resultOf, textIn } from './rows.ts';
import { statementsOn } from './statements.ts';
import { openWriteAheadLog } from './write-ahead-log.ts';

export type NewExecution = {
  definition: number;
  arn: string;
  name: string;
  startedAt: number;
  input: Json;
  startedBy?: string;
  place?: Place;
  /** For an item, or a batch of items, of a distributed Map. */
  mapRun?: number;
  items?: number;
};

/** What one step of an execution changed. */
export type Changes = { execution: Execution; changed: Set<number>; events: HistoryEvent[] };

export type Listing = {
  arn: string;
  status?: string | undefined;
  redriven?: boolean | undefined;
  offset: number;
  limit: number;
};

export type Ringing = { execution: number; flow: number; due: number };

export type Journal = ReturnType<typeof openJournal>;

const newExecution = ({ place = [], mapRun: _, ...given }: NewExecution, id: number): Execution => ({
  ...given,
  id,
  place,
  status: 'RUNNING',
  lastEvent: 0,
  nextFlow: 1,
  flows: new Map(),
});

export const openJournal = (file: string, sync?: Sync) => {
  const database = openDatabase(file);
  const log = openWriteAheadLog(file);
  const { write, commit, settled } = groupCommit(database, sync ?? log.sync);

  const statements = statementsOn(database, write);
  const { asking, writing } = statements;
  const redrives = redriveJournal(statements);

  const addNote = writing('INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const noteNamed = asking('SELECT value FROM note WHERE name = ?');
  const addDefinition = writing('INSERT INTO definition (arn, digest, body) VALUES (?, ?, ?)');
  const definitionLike = asking('SELECT id FROM definition WHERE arn = ? AND digest = ?');
  const definitionById = asking('SELECT arn, body FROM definition WHERE id = ?');
  const addExecution = writing(
    `INSERT INTO execution (definition, arn, name, status, started, input, lastEvent, nextFlow, startedBy, place, mapRun, items)
     VALUES (?, ?, ?, 'RUNNING', ?, ?, 0, 1, ?, ?, ?, ?)`,
  );
  const setExecution = writing(
    'UPDATE execution SET status = ?, stopped = ?, result = ?, lastEvent = ?, nextFlow = ? WHERE id = ?',
  );
  const executionById = asking('SELECT * FROM executionNow WHERE id = ?');
  const definitionUnder = asking('SELECT definition FROM execution WHERE id = ?');
  const executionByArn = asking('SELECT * FROM executionNow WHERE arn = ?');
  const executionByStarter = asking('SELECT * FROM executionNow WHERE startedBy = ?');
  const executionsOf = asking(
    `SELECT * FROM executionNow WHERE definition IN (SELECT id FROM definition WHERE arn = ?) AND place = '[]'
     AND (?2 IS NULL OR status = ?2) AND (?3 IS NULL OR ?3 = (redrive IS NOT NULL))
     ORDER BY started DESC, id DESC LIMIT ?4 OFFSET ?5`,
  );
  const flowsOf = asking('SELECT body FROM flow WHERE execution = ? ORDER BY id');
  const setFlow = writing(
    `INSERT INTO flow (execution, id, due, asks, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (execution, id) DO UPDATE SET due = excluded.due, asks = excluded.asks, body = excluded.body`,
  );
  const removeFlow = writing('DELETE FROM flow WHERE execution = ? AND id = ?');
  const asking_ = asking('SELECT DISTINCT execution FROM flow WHERE asks = 1');
  const dueBy = asking('SELECT execution, id, due FROM flow WHERE due <= ? ORDER BY due');
  const dueAfter = asking('SELECT min(due) AS due FROM flow WHERE due > ?');
  const addEvent = writing(
    'INSERT INTO event (execution, id, previous, at, type, details) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const eventsUp = asking('SELECT * FROM event WHERE execution = ? AND id > ? ORDER BY id LIMIT ?');
  const eventsDown = asking('SELECT * FROM event WHERE execution = ? AND id < ? ORDER BY id DESC LIMIT ?');
  const forgetEvents = writing('DELETE FROM event WHERE execution = ?');
  const forgetExecution = writing('DELETE FROM execution WHERE id = ?');

  const writeFlow = (execution: Execution, id: number) => {
    const flow = execution.flows.get(id);
    if (!flow) removeFlow(execution.id, id);
    else setFlow(execution.id, id, dueOf(flow), Number(asks(flow)), JSON.stringify(flow));
  };

  const withFlows = (row: Row | undefined): Execution | undefined => {
    if (!row) return undefined;
    const execution = executionIn(row);
    for (const flow of flowsOf.all(execution.id).map(flowIn)) execution.flows.set(flow.id, flow);
    return execution;
  };

  const headOf = (row: Row | undefined) => row && executionIn(row);

  return {
    settled,
    mapRuns: mapRunJournal(statements),
    redrives,
    looks: lookJournal(statements),
    /** A secret of this journal, made once. */
    secret: () => {
      addNote('secret', randomBytes(16).toString('hex'));
      return textIn(noteNamed.one('secret') ?? {}, 'value');
    },
    definitionId: (arn: string, body: string): number => {
      const digest = createHash('sha256').update(body).digest('hex');
      const known = definitionLike.one(arn, digest);
      return known ? numberIn(known, 'id') : addDefinition(arn, digest, body);
    },
    definition: (id: number) => {
      const row = definitionById.one(id);
      return row && { arn: textIn(row, 'arn'), body: textIn(row, 'body') };
    },
    add: (given: NewExecution, root: Flow): Execution => {
      const { definition, arn, name, startedAt, input, startedBy = null, place = [] } = given;
      const { mapRun = null, items = null } = given;
      const id = addExecution(
        definition,
        arn,
        name,
        startedAt,
        JSON.stringify(input),
        startedBy,
        JSON.stringify(place),
        mapRun,
        items,
      );
      const execution = newExecution(given, id);
      execution.flows.set(root.id, root);
      writeFlow(execution, root.id);
      return execution;
    },
    /** The execution with its flows, as it was last written. */
    load: (id: number) => withFlows(executionById.one(id)),
    /** Under which definition an execution runs; nothing where there is none of that number. */
    definitionOf: (id: number): number | undefined => {
      const row = definitionUnder.one(id);
      return row && numberIn(row, 'definition');
    },
    /** The execution without its flows. */
    find: (arn: string) => headOf(executionByArn.one(arn)),
    findStartedBy: (starter: string) => headOf(executionByStarter.one(starter)),
    list: ({ arn, status, redriven, offset, limit }: Listing) => {
      const isRedriven = redriven === undefined ? null : Number(redriven);
      return executionsOf.all(arn, status ?? null, isRedriven, limit, offset).map(executionIn);
    },
    write: ({ execution, changed, events }: Changes) => {
      for (const { id, previous, at, type, details } of events) {
        addEvent(execution.id, id, previous, at, type, details ? JSON.stringify(details) : null);
      }
      for (const id of changed) writeFlow(execution, id);
      const { status, stoppedAt = null, lastEvent, nextFlow, id } = execution;
      setExecution(status, stoppedAt, resultOf(execution), lastEvent, nextFlow, id);
      redrives.write(execution);
    },
    history: (id: number, after: number, limit: number) => eventsUp.all(id, after, limit).map(eventIn),
    historyBackwards: (id: number, before: number, limit: number) =>
      eventsDown.all(id, before, limit).map(eventIn),
    forget: (id: number) => {
      forgetEvents(id);
      redrives.forget(id);
      forgetExecution(id);
    },
    /** Executions that have asked for something and have no answer in the journal. */
    unanswered: () => asking_.all().map((row) => numberIn(row, 'execution')),
    dueBy: (instant: number): Ringing[] =>
      dueBy.all(instant).map((row) => ({
        execution: numberIn(row, 'execution'),
        flow: numberIn(row, 'id'),
        due: numberIn(row, 'due'),
      })),
    nextDueAfter: (instant: number): number | undefined => {
      const row = dueAfter.one(instant);
      return row && row['due'] !== null ? numberIn(row, 'due') : undefined;
    },
    close: () => {
      commit();
      log.close();
      if (database.isOpen) database.close();
    },
  };
};
