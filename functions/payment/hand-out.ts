import type { Batch } from '#domain/payment/batch.ts';
import { momentOf } from '../casework/writing.ts';
import type { Ports } from '../ports.ts';
import { batchRef } from './read-batch.ts';

type File = { readonly key: string; readonly fileName: string };

/** Hands a file out and says in the record of the batch that it did: a bank file holds names and accounts. */
export const handOut = async (
  ports: Ports,
  batch: Batch,
  { key, fileName }: File,
  person: string,
): Promise<{ url: string; fileName: string }> => {
  const { now } = momentOf(ports);
  await ports.register.commit({
    events: [{ case: batchRef(batch), type: 'FileDownloaded', at: now, by: person, data: { fileName } }],
  });
  return { url: await ports.exports.downloadUrl({ key, fileName }), fileName };
};
