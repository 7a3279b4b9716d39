import { defectOf, sourceOf } from '../expressions/compile.ts';
import { MachineRefused, type Place } from './place.ts';

/** Inner states are read, and checked, on their own. */
const inner = new Set(['Branches', 'ItemProcessor']);

type Found = { field: string; text: string };

const textsIn = (value: unknown, field: string): Found[] => {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const place = (key: string) => (Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`);
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, place(key)));
};

const mustCompile = ({ field, text }: Found, place: Place) => {
  const source = sourceOf(text);
  const defect = source === undefined ? undefined : defectOf(source);
  if (defect) throw new MachineRefused(place, field, `the expression ${text} cannot be read: ${defect}.`);
};

/** Every expression of a state must compile, before anything runs. */
export const checkExpressions = (fields: object, place: Place) => {
  const own = Object.entries(fields).filter(([field]) => !inner.has(field));
  for (const found of own.flatMap(([field, value]) => textsIn(value, field))) mustCompile(found, place);
};
