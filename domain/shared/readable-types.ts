/** What a browser shows by itself and nothing in it runs: the kinds of paper that are looked at where they are, and not saved first. */
const readableTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

export const isReadable = (contentType: string): boolean => readableTypes.includes(contentType);
