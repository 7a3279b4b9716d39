/** How much of the work is done, from 0 to 1, and who waits for that. */
export const openProgress = (all: number) => {
  let done = 0;
  let waiting: { readonly share: number; readonly tell: () => void }[] = [];
  const share = () => done / all;
  const tellWhoeverWaits = () => {
    const told = waiting.filter((one) => one.share <= share());
    waiting = waiting.filter((one) => one.share > share());
    for (const { tell } of told) tell();
  };
  return {
    share,
    add: (steps: number) => {
      done += steps;
      tellWhoeverWaits();
    },
    reaches: (awaited: number): Promise<void> =>
      new Promise((tell) => {
        waiting.push({ share: awaited, tell });
        tellWhoeverWaits();
      }),
    /** Nobody waits for more than what was done: the work was cut short. */
    end: () => {
      for (const { tell } of waiting.splice(0)) tell();
    },
  };
};
export type Progress = ReturnType<typeof openProgress>;
