/** Marks that cannot be seen but break a comparison: controls, zero-width, direction marks, soft hyphen, BOM. */
const marks =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const unseen = new RegExp(`[${marks}]`, 'g');

/** Full-width forms stand at a fixed distance from their half-width twins. */
const fullWidth = /[\uFF01-\uFF5E]/g;
const distance = 0xfee0;

export const halfWidth = (text: string): string =>
  text
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - distance))
    .replaceAll('\u3000', ' ');

/** Nearly every cell arrives as it should be; one look at it spares the rest. */
const untidyText = new RegExp(`[${marks}]|\\s\\s|[^\\S ]|^\\s|\\s$`);
const tidyIdentifier = /^[0-9A-Z\u4E00-\u9FFF]*$/;

/** For names and sentences: what cannot be seen is dropped, spaces are single, the rest stays as typed. */
export const normaliseText = (text: string): string =>
  untidyText.test(text) ? text.replace(unseen, '').replace(/\s+/g, ' ').trim() : text;

/** For numbers and codes: half-width, no spaces, capitals; the apostrophe that spreadsheets put before text goes. */
export const normaliseIdentifier = (text: string): string =>
  tidyIdentifier.test(text)
    ? text
    : halfWidth(text).replace(unseen, '').replace(/\s+/g, '').replace(/^'/, '').toUpperCase();
