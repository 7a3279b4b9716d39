import { halfWidth } from '../../shared/normalise.ts';

/** Words with which a remark begins: a blank before one of them parts two remarks, any other blank is a broken line. */
const beginnings = '列入|仅限|只限|依法|每人|每年|每单|每次|单次|两用物项|须';

/** "1." or "(1)" or "①" before a remark; 1.5 is a number, and so is (1210). */
const numbering = '(?<![\\d.])\\d[.、．](?!\\d)|[（(]\\d[)）]|[①-⑨]';

const boundary = new RegExp(`[;；。]+|\\s+(?=${beginnings})|(?=${numbering})`);

/** A remark column holds several remarks. Each is kept as it was published. */
export const splitRemark = (text: string): readonly string[] =>
  text
    .split(boundary)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const joinRemarks = (parts: readonly string[]): string => parts.join('；');

const leadingNumber = new RegExp(`^(?:${numbering})`);

/** For comparison only: half-width, without blanks, number before and stop after. */
export const bareRemark = (part: string): string =>
  halfWidth(part.replace(leadingNumber, ''))
    .replace(/\s+/g, '')
    .replace(/^[,、:]+|[,、:.]+$/g, '');

/** A dash in the column says that there is nothing to say. */
export const saysNothing = (part: string): boolean => !/[\p{L}\p{N}]/u.test(part);
