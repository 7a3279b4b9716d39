const most = 2;

/** A sentence in lines of about so many letters, two at most; what does not fit is left to the details. */
export const linesOf = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && joined.length <= letters) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => cut(line, letters));
  return lines.length > most ? [...shown.slice(0, -1), cut(`${shown.at(-1)} …`, letters)] : shown;
};

const cut = (line: string, letters: number) =>
  line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
