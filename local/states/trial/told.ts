import type { Json, JsonObject } from '../json.ts';

/** The API tells values as JSON texts, and leaves out what there is not. */
export const told = (values: { [field: string]: Json | undefined }): JsonObject =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, JSON.stringify(value)]],
    ),
  );
