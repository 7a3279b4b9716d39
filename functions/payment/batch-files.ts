import type { Batch } from '#domain/payment/batch.ts';

/** Where the files of a batch lie. Keys name the batch and its sequence, and no person. */
const folder = (batchId: string) => `batches/${batchId}`;

const six = (sequence: number) => String(sequence).padStart(6, '0');

export const bankFileName = (sequence: number, encoding: 'utf-8' | 'gbk') =>
  `KO${six(sequence)}-${encoding}.csv`;
export const bankFileKey = (batchId: string, sequence: number, encoding: 'utf-8' | 'gbk') =>
  `${folder(batchId)}/${bankFileName(sequence, encoding)}`;
export const manifestName = (sequence: number) => `KO${six(sequence)}-manifest.json`;
export const manifestKey = (batchId: string, sequence: number) =>
  `${folder(batchId)}/${manifestName(sequence)}`;

export const resultKey = (batchId: string, resultId: string) => `results/${batchId}/${resultId}`;
export const outcomesKey = (batchId: string, resultId: string) =>
  `${folder(batchId)}/results/${resultId}/outcomes.json`;
export const findingsKey = (batchId: string, resultId: string) =>
  `${folder(batchId)}/results/${resultId}/findings.json`;

export const resultOf = ({ results }: Batch, resultId: string) => results.find(({ id }) => id === resultId);
