/** A name without the signs that people write in two ways without meaning two names. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.,()（）-]/g, '')
    .toLowerCase();

/** Whether two writings are one name: full-width or not, with spaces and brackets of either kind or without. */
export const isSameName = (one: string, other: string): boolean => bareName(one) === bareName(other);
