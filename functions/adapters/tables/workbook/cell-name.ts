/** Columns are counted from 0 here and named by letters there: A, Z, AA, XFD. */
export const lettersOf = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
};

/** The column of "BC12", or -1. A loop, because every cell of the file comes by here. */
export const columnOf = (name: string): number => {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

/** The line of "BC12", or NaN. */
export const lineOf = (name: string): number => Number(/^[A-Z]{1,3}([1-9]\d{0,6})$/.exec(name)?.[1]);
