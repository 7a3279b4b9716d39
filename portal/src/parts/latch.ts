/** Lets one in at a time. A page is drawn too late for the second click of a double click; this is not. */
export const aLatch = () => {
  let closed = false;
  return {
    /** False where somebody is in already. */
    close: (): boolean => {
      if (closed) return false;
      closed = true;
      return true;
    },
    isClosed: (): boolean => closed,
    open: (): void => {
      closed = false;
    },
  };
};
