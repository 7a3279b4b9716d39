import { appendFileSync } from 'node:fs';

/** What a function says. Where it cannot be written, that is told once, and nothing stops for it. */
export const openLog = (file: string, tell: (sentence: string) => void = console.error) => {
  let isTold = false;
  return (text: string) => {
    try {
      appendFileSync(file, text);
      isTold = false;
    } catch (failure) {
      if (!isTold)
        tell(`The log ${file} cannot be written: ${Object(failure).message}. Make room on its disk.`);
      isTold = true;
    }
  };
};

/** As Lambda writes it beside what the function says itself. */
export const lineOfFailure = (requestId: string, payload: string) =>
  `${new Date().toISOString()}\t${requestId}\tERROR\tInvoke Error\t${payload}\n`;
