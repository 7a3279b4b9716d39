/** Marks that cannot be seen but break a comparison: controls, zero-width, direction marks, soft hyphen, BOM. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Full-width forms stand at a fixed distance from their half-width twins. */
const fullWidth = /[\uFF01-\uFF5E]/g;
const distance = 0xfee0;

export const halfWidth = (text: string): string =>
  text
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - distance))
    .replaceAll('\u3000', ' ');

/** For names and sentences: what cannot be seen is dropped, spaces are single, the rest stays as typed. */
export const normaliseText = (text: string): string => text.replace(unseen, '').replace(/\s+/g, ' ').trim();

/** For numbers and codes: half-width, no spaces, capitals; the apostrophe that spreadsheets put before text goes. */
export const normaliseIdentifier = (text: string): string =>
  halfWidth(text).replace(unseen, '').replace(/\s+/g, '').replace(/^'/, '').toUpperCase();
