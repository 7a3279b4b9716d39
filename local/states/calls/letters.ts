import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';

const mapKeys = (value: JsonObject, rename: (key: string) => string): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, part]) => [rename(key), part]));

/** A workflow says StateMachineArn where the API says stateMachineArn. */
export const withSmallLetters = (value: JsonObject): JsonObject =>
  mapKeys(value, (key) => key.charAt(0).toLowerCase() + key.slice(1));

export const withCapitals = (value: Json): Json =>
  isObject(value) ? mapKeys(value, (key) => key.charAt(0).toUpperCase() + key.slice(1)) : value;
