import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CreditTerms } from '#domain/credit/credit-terms.ts';

const file = `${import.meta.dirname}/../../../zones/manzhouli/credit.yaml`;

/** The terms as the zone ships them. */
export const shippedTerms: CreditTerms = CreditTerms.parse(parse(readFileSync(file, 'utf8')));
