/** What was opened is closed in the opposite order, and one that fails to close does not keep the others open. */
export const openClosing = () => {
  const closers: (() => unknown)[] = [];
  return {
    add: <Opened>(opened: Opened, close: (opened: Opened) => unknown): Opened => {
      closers.push(() => close(opened));
      return opened;
    },
    closeAll: async () => {
      for (let close = closers.pop(); close; close = closers.pop()) {
        try {
          await close();
        } catch (failure) {
          console.error(`While stopping: ${failure}`);
        }
      }
    },
  };
};

export type Closing = ReturnType<typeof openClosing>;
