import * as z from 'zod';

/** Whether a description is to tell the data too, or what stands around them only. */
export const includedData = z.enum(['ALL_DATA', 'METADATA_ONLY']).optional();

export const isWhole = (asked: { includedData?: z.infer<typeof includedData> }) =>
  asked.includedData !== 'METADATA_ONLY';
