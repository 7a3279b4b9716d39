import type { Checked } from '../../shared/checked.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { checkText } from '../../shared/text.ts';
import { checkTraceCode, looksOurs } from '../../shared/trace-code.ts';

const checkAnothers = checkText(100);

/** A code of the zone must have been copied rightly; a code of somebody else stands as it is typed. */
export const checkTraceCell = (typed: string): Checked<string> =>
  looksOurs(normaliseIdentifier(typed)) ? checkTraceCode(typed) : checkAnothers(typed);
