import * as z from 'zod';

export const ListFilePath = z.object({ id: z.string(), fileId: z.uuid() });

/** Where the files of a version lie: what was uploaded, and what was read out of it, by the hash of its bytes. */
export const tableKey = (id: string, fileId: string) => `list-versions/${id}/${fileId}`;
export const importKey = (id: string, sha256: string) => `list-versions/${id}/import-${sha256}.json`;
export const reportKey = (id: string, sha256: string) => `list-versions/${id}/report-${sha256}.csv`;
