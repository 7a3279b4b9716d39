import type { Refusal } from '#domain/shared/refusal.ts';

/**
 * The file cannot be read as a table, and why, as a person is told it. Thrown, because rows are read one by one and
 * the trouble may lie behind thousands of good ones; whoever reads a file to the end turns it into findings.
 */
export class TableUnreadable extends Error {
  override readonly name = 'TableUnreadable';
  readonly refusals: readonly Refusal[];
  /** The header, where it could be read and is what the trouble is about. */
  readonly header: readonly string[];
  constructor(refusals: readonly Refusal[], header: readonly string[] = []) {
    super(refusals.map(({ reason }) => reason.en).join(' '));
    this.refusals = refusals;
    this.header = header;
  }
}
