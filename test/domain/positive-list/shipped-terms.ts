import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';

const file = `${import.meta.dirname}/../../../zones/manzhouli/goods-review.yaml`;

/** How the zone reviews goods, as it is written. */
export const shippedTerms = parseYaml(readFileSync(file, 'utf8'));
