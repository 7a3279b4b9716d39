import type { ProgressOfFiles } from '#functions/goods-ports.ts';
import type { Store } from './store.ts';

export const memoryProgress = ({ files }: Store): ProgressOfFiles => {
  const fileOf = (filingId: string) =>
    files.get(filingId) ?? { pieces: 0, rows: 0, screened: new Set<number>(), entered: new Set<number>() };
  return {
    begin: async (filingId, whole) => {
      files.set(filingId, { ...fileOf(filingId), ...whole });
    },
    done: async ({ filingId, number }, stage) => {
      const file = fileOf(filingId);
      files.set(filingId, { ...file, [stage]: new Set([...file[stage], number]) });
    },
    of: async (filingId) => {
      const file = files.get(filingId);
      return file && { ...file, screened: file.screened.size, entered: file.entered.size };
    },
  };
};
