import type { FilingRule } from '../rule.ts';
import { askedFieldsAreFilled } from './fi-101-asked-fields-are-filled.ts';
import { customsNumberIsWellFormed } from './fi-102-customs-number-is-well-formed.ts';
import { shopAddressIsAWebAddress } from './fi-103-shop-address-is-a-web-address.ts';

/** The rule book of the precheck, in the order an officer reads it. A mode names the rules that apply to it. */
export const filingRules: readonly FilingRule[] = [
  askedFieldsAreFilled,
  customsNumberIsWellFormed,
  shopAddressIsAWebAddress,
];
