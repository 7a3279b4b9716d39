import { withReadings } from '#domain/positive-list/adoption/draft-reading.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { draftEntries } from '#domain/positive-list/adoption/settlement.ts';
import { ListImport } from '#domain/positive-list/import/report.ts';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import type { Files } from '../../ports.ts';
import { importKey } from './keys.ts';

const nothingRead: ListImport = {
  entries: [],
  refused: [],
  repaired: [],
  noticed: [],
  passedOver: [],
  totals: { rows: 0, entries: 0, refused: 0, repaired: 0, noticed: 0, passedOver: 0 },
};

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> =>
  Buffer.concat(await Array.fromAsync(bytes)).toString('utf8');

/** What was read out of the official table; nothing before there is one. */
export const storedImport = async (
  exports: Pick<Files, 'read'>,
  { id, imported }: ListVersion,
): Promise<ListImport> =>
  imported
    ? ListImport.parse(JSON.parse(await textOf(await exports.read(importKey(id, imported.sha256)))))
    : nothingRead;

/** The entries of the version as it stands. */
export const entriesOf = async (
  exports: Pick<Files, 'read'>,
  version: ListVersion,
): Promise<readonly ListEntry[]> =>
  withReadings(draftEntries(await storedImport(exports, version), version.settlements), version.readings);
