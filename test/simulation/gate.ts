/** The process died: nothing that was under way goes on, and nobody hears of it. */
export class ProcessKilled extends Error {
  override readonly name = 'ProcessKilled';
}

/** Something under way: a request, a function. Once it is over, none of its calls gets through. */
export type Life = { readonly name: string; isOver: boolean };

/** A call that waits for its turn. What becomes of it is decided by whoever lets it through. */
export type Waiting = {
  readonly life: Life;
  readonly what: string;
  readonly goAhead: () => void;
  /** It is not made. */
  readonly refuse: (error: Error) => void;
  /** It is made, and nobody waits for its answer: what it does may go on beside whoever tries again. */
  readonly loseAnswer: (error: Error) => void;
};

/** Every call to what lasts comes by here and waits, so that the order of all of them is drawn and not left to chance. */
export const openGate = () => {
  const waiting: Waiting[] = [];
  return {
    pass: <T>(life: Life, what: string, act: () => Promise<T>): Promise<T> =>
      life.isOver
        ? Promise.reject(new ProcessKilled(what))
        : new Promise<T>((resolve, reject) => {
            waiting.push({
              life,
              what,
              // What the end of its process did to a call is not what the call came to.
              goAhead: () =>
                void act().then(resolve, (error) => reject(life.isOver ? new ProcessKilled(what) : error)),
              refuse: reject,
              loseAnswer: (error) => {
                act().catch(() => {});
                reject(error);
              },
            });
          }),
    count: () => waiting.length,
    take: (place: number): Waiting | undefined => waiting.splice(place, 1)[0],
    killAll: () => {
      for (const { life, what, refuse } of waiting.splice(0)) {
        life.isOver = true;
        refuse(new ProcessKilled(what));
      }
    },
  };
};
export type Gate = ReturnType<typeof openGate>;
