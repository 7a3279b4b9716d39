import { stringify } from 'yaml';
import type { Programme } from '../api/schema.ts';

/** A version as the zone's folder holds it: published from there again, it is the same version. */
export const asYaml = ({ kind, id, version, ...content }: Programme): string =>
  stringify({ kind, id, version, ...content }, { lineWidth: 0 });
