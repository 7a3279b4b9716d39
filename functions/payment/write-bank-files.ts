import { type BankOrder, bankFile, manifest } from '#domain/payment/bank-file.ts';
import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import { encodeFile } from '../adapters/bank-formats/encode-file.ts';
import type { Ports } from '../ports.ts';
import { bankFileKey, bankFileName, manifestKey } from './batch-files.ts';

const encodings = ['utf-8', 'gbk'] as const;

export type Release = {
  readonly batch: Batch;
  readonly items: readonly PaymentItem[];
  readonly fundLine: FundLineDocument;
  readonly sequence: number;
  /** When the exporter released it: the same however often the files are written. */
  readonly releasedAt: string;
};

export type Written = Required<Pick<Batch, 'sequence' | 'exportedAt' | 'files' | 'manifestKey'>>;

/**
 * Writes the bank file in both encodings and its manifest. The same release gives the same bytes under the same
 * keys, so that writing again what was cut off does no harm.
 */
export const writeBankFiles = async (
  { exports }: Pick<Ports, 'exports'>,
  { batch, items, fundLine, sequence, releasedAt }: Release,
): Promise<Written> => {
  const order: BankOrder = {
    sequence,
    payer: fundLine.payer,
    purpose: batch.purpose,
    note: fundLine.title.zh,
  };
  const written = [];
  for (const encoding of encodings) {
    const { body, sha256 } = encodeFile(bankFile(order, items), encoding);
    const objectKey = bankFileKey(batch.id, sequence, encoding);
    await exports.write({ key: objectKey, body, contentType: `text/csv; charset=${encoding}` });
    written.push({ encoding, objectKey, sha256, bytes: body.length });
  }
  const facts = {
    batchId: batch.id,
    fundLineId: batch.fundLineId,
    sequence,
    exportedAt: releasedAt,
    files: written.map(({ encoding, sha256, bytes }) => ({
      name: bankFileName(sequence, encoding),
      encoding,
      bytes,
      sha256,
    })),
  };
  const key = manifestKey(batch.id, sequence);
  await exports.write({
    key,
    body: `${JSON.stringify(manifest(facts, items), null, 2)}\n`,
    contentType: 'application/json',
  });
  return {
    sequence,
    exportedAt: releasedAt,
    files: written.map(({ encoding, objectKey, sha256 }) => ({ encoding, objectKey, sha256 })),
    manifestKey: key,
  };
};
