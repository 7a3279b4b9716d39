import { isObject, type Json, type JsonObject } from '../json.ts';

type Rename = (key: string) => string;

const renamed = (value: Json, rename: Rename): Json => {
  if (Array.isArray(value)) return value.map((part) => renamed(part, rename));
  return isObject(value) ? renamedObject(value, rename) : value;
};

const renamedObject = (value: JsonObject, rename: Rename): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, part]) => [rename(key), renamed(part, rename)]));

/** A workflow says StateMachineArn where the API says stateMachineArn. */
export const withSmallLetters = (value: JsonObject): JsonObject =>
  renamedObject(value, (key) => key.charAt(0).toLowerCase() + key.slice(1));

const asInstant = (key: string, value: Json): Json =>
  key.endsWith('Date') && typeof value === 'number' ? new Date(value).toISOString() : value;

/** The way back; a time is text in a workflow. */
export const withCapitals = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withCapitals);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    return [key.charAt(0).toUpperCase() + key.slice(1), withCapitals(asInstant(key, part))] as const;
  });
  return Object.fromEntries(entries);
};
