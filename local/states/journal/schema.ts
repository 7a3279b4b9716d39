/** A journal written by a newer version is not opened. */
export const journalVersion = 2;

export const schema = `
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS definition (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL, digest TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (arn, digest)
);

CREATE TABLE IF NOT EXISTS execution (
  id INTEGER PRIMARY KEY, definition INTEGER NOT NULL, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  status TEXT NOT NULL, started INTEGER NOT NULL, stopped INTEGER, input TEXT NOT NULL, result TEXT,
  lastEvent INTEGER NOT NULL, nextFlow INTEGER NOT NULL, startedBy TEXT, place TEXT NOT NULL,
  mapRun INTEGER, items INTEGER
);
CREATE INDEX IF NOT EXISTS executionStartedBy ON execution (startedBy) WHERE startedBy IS NOT NULL;

CREATE INDEX IF NOT EXISTS executionMapRun ON execution (mapRun, status) WHERE mapRun IS NOT NULL;

CREATE TABLE IF NOT EXISTS mapRun (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL, starter TEXT NOT NULL UNIQUE, execution INTEGER NOT NULL,
  flow INTEGER NOT NULL, attempt INTEGER NOT NULL, status TEXT NOT NULL, started INTEGER NOT NULL,
  stopped INTEGER, isRead INTEGER NOT NULL, concurrency INTEGER NOT NULL, tolerated TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS mapRunArn ON mapRun (arn);
CREATE INDEX IF NOT EXISTS mapRunExecution ON mapRun (execution);

CREATE TABLE IF NOT EXISTS mapItem (
  mapRun INTEGER NOT NULL, id INTEGER NOT NULL, items INTEGER NOT NULL, input TEXT NOT NULL,
  PRIMARY KEY (mapRun, id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS flow (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, due INTEGER, asks INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (execution, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS flowDue ON flow (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS flowAsks ON flow (execution) WHERE asks = 1;

CREATE TABLE IF NOT EXISTS remains (execution INTEGER PRIMARY KEY, flows TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS redrive (
  execution INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, token TEXT,
  PRIMARY KEY (execution, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mapRunRedrive (
  mapRun INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (mapRun, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mapRunWritten (
  mapRun INTEGER PRIMARY KEY, executions INTEGER NOT NULL, items INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS mapRunFailure (mapRun INTEGER PRIMARY KEY, failure TEXT NOT NULL);

CREATE VIEW IF NOT EXISTS executionNow AS
  SELECT execution.*, redrive.number AS redrive, redrive.at AS redrivenAt
  FROM execution LEFT JOIN redrive ON redrive.execution = execution.id
  AND redrive.number = (SELECT max(number) FROM redrive AS each WHERE each.execution = execution.id);

CREATE VIEW IF NOT EXISTS mapRunNow AS
  SELECT mapRun.*, redrive.number AS redrive, redrive.at AS redrivenAt
  FROM mapRun LEFT JOIN mapRunRedrive AS redrive ON redrive.mapRun = mapRun.id
  AND redrive.number = (SELECT max(number) FROM mapRunRedrive AS each WHERE each.mapRun = mapRun.id);

CREATE TABLE IF NOT EXISTS event (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, at INTEGER NOT NULL,
  type TEXT NOT NULL, details TEXT, PRIMARY KEY (execution, id)
) WITHOUT ROWID;
`;
