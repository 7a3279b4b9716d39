/** How much of the work is done, from 0 to 1, and who waits for that. */
export const openProgress = (all: number, before = 0) => {
  let done = before;
  let isOver = false;
  let waiting: { readonly share: number; readonly tell: () => void }[] = [];
  const share = () => done / all;
  const tellWhoeverWaits = () => {
    const isReached = (one: { readonly share: number }) => isOver || one.share <= share();
    const told = waiting.filter(isReached);
    waiting = waiting.filter((one) => !isReached(one));
    for (const { tell } of told) tell();
  };
  return {
    share,
    done: () => done,
    add: (steps: number) => {
      done += steps;
      tellWhoeverWaits();
    },
    reaches: (awaited: number): Promise<void> =>
      new Promise((tell) => {
        waiting.push({ share: awaited, tell });
        tellWhoeverWaits();
      }),
    /** Nobody waits any longer: the work was cut short. */
    end: () => {
      isOver = true;
      tellWhoeverWaits();
    },
  };
};
export type Progress = ReturnType<typeof openProgress>;
