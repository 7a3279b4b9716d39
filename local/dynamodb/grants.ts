import type { Permissions, Who } from '../permissions/permissions.ts';
import { needsOf } from './needs.ts';

/** Throws where nobody has granted a call to whoever makes it; an encrypted table needs its key too. */
export const mustAllowCall = (
  { mustAllow, encryption }: Permissions,
  who: Who,
  operation: string,
  body: unknown,
) => {
  const needs = needsOf(operation, body);
  const tables = new Set(needs.map(({ resource }) => resource.split('/index/')[0] ?? ''));
  mustAllow(who, [...needs, ...[...tables].flatMap((table) => encryption(table, 'kms:Decrypt'))]);
};
