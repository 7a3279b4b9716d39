/** Signs that people write in two ways without meaning two names. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.,()（）-]/g, '')
    .toLowerCase();

/** Whether two writings are one name: full-width or not, with spaces and brackets of either kind or without. */
export const isSameName = (one: string, other: string): boolean => bare(one) === bare(other);
