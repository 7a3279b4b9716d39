/** Answers the numbers of the entries under which goods are listed, the first first; empty where they are not. */
export type Matcher = (hsCode: string) => Promise<readonly number[]> | readonly number[];
