import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Refusal } from '../../shared/refusal.ts';

const statuses = ['awaiting-upload', 'submitted', 'imported', 'unreadable'] as const;
export type CreditImportStatus = (typeof statuses)[number];

export const creditImportLifecycle = {
  'awaiting-upload': { submit: 'submitted' },
  submitted: { import: 'imported', refuse: 'unreadable' },
  imported: {},
  unreadable: {},
} as const satisfies Lifecycle<CreditImportStatus>;

export const moveCreditImport = moveAlong<CreditImportStatus>(creditImportLifecycle);

/** What a file may bring into the records. A ban is not among them: it takes two people. */
export const Imported = z.enum(['grades', 'events']);
export type Imported = z.infer<typeof Imported>;

const count = z.int().nonnegative();

/** What became of the lines of a file. */
export const ImportCounts = z.object({
  lines: count,
  /** Recorded by this import. */
  recorded: count,
  /** In the record before, word for word. */
  known: count,
  refused: count,
  /** Recorded for subjects that are not registered here yet. */
  unregistered: count,
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A file of grades or of events, as an authority gives it, on its way into the records. It knows organisations only. */
export const CreditImport = z.object({
  ...caseFields,
  kind: z.literal('credit-import'),
  status: z.enum(statuses),
  of: Imported,
  fileName: z.string(),
  bytes: z.int().positive(),
  importedBy: z.string(),
  counts: ImportCounts.optional(),
  /** Why the file cannot be read, where it cannot. */
  findings: z.array(Refusal),
});
export type CreditImport = z.infer<typeof CreditImport>;

export const mostLines = 100_000;
