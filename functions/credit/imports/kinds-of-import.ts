import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import type { Imported } from '#domain/credit/imports/credit-import.ts';
import { eventReader } from '#domain/credit/imports/event-file.ts';
import { type EventLine, eventEntryOf } from '#domain/credit/imports/event-line.ts';
import { gradeReader } from '#domain/credit/imports/grade-file.ts';
import { type GradeLine, gradeEntryOf } from '#domain/credit/imports/grade-line.ts';
import type { Line, ReadLine } from '#domain/credit/imports/line-reader.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Layout } from '#domain/shared/read-table.ts';
import { eventId, gradeId } from '../records/entry-id.ts';
import { type Writing, writingEvent, writingGrade } from '../records/record-entry.ts';

/** By whose hand lines are recorded, and the instant under which all of one sending stand. */
export type Sending = { readonly by: string; readonly at: string };

/** A line as it was read, and how it is written into the record of its subject. */
export type FiledLine = Line & { readonly writing: (sending: Sending) => Writing };

/** By which terms, and as of which day, lines are read. */
export type Reading = {
  readonly terms: Pick<CreditTerms, 'schemes' | 'eventKinds' | 'banKinds'>;
  readonly today: Day;
};

type KindOfImport = {
  readonly reader: (reading: Reading, layout: Layout) => ReadLine<FiledLine>;
  /** What happened to a record in which several were written at once. */
  readonly recorded: string;
};

const filed =
  <L extends Line>(
    readLine: ReadLine<L>,
    writingOf: (line: L, sending: Sending) => Writing,
  ): ReadLine<FiledLine> =>
  (line, cells) => {
    const read = readLine(line, cells);
    if (!read.ok) return read;
    const { value } = read;
    const { subjectId } = value;
    return { ok: true, value: { line, subjectId, writing: (sending) => writingOf(value, sending) } };
  };

const writtenGrade = (line: GradeLine, sending: Sending): Writing =>
  writingGrade(gradeEntryOf(line, { id: gradeId(line.subjectId, line), ...sending }));

const writtenEvent = (line: EventLine, sending: Sending): Writing => {
  const id = eventId(line.subjectId, { ...line, kind: line.kind.id });
  return writingEvent(eventEntryOf(line, { id, ...sending }), line.weight);
};

/** How each kind of file becomes entries. A further kind is a row here, its columns and its checks. */
export const kindsOfImport: Readonly<Record<Imported, KindOfImport>> = {
  grades: {
    reader: ({ terms }, layout) => filed(gradeReader(terms, layout), writtenGrade),
    recorded: 'GradesRecorded',
  },
  events: {
    reader: ({ terms, today }, layout) => filed(eventReader(terms, today, layout), writtenEvent),
    recorded: 'CreditEventsRecorded',
  },
};
