export type Kept =
  | { readonly state: 'idle' | 'waiting' | 'saving' }
  | { readonly state: 'kept'; readonly at: string }
  | { readonly state: 'failed'; readonly trouble: unknown };

/** Where what is not saved yet lies meanwhile, so that a reload finds it. */
export type Shelf<C> = {
  put(content: C): void;
  take(): C | undefined;
  clear(): void;
};

type Settings<C> = {
  /** Answers the instant at which it was kept. */
  readonly save: (content: C) => Promise<string>;
  readonly shelf: Shelf<C>;
  readonly tell: (kept: Kept) => void;
  /** Calls back a moment after the last change; answers how to call it off. */
  readonly later: (run: () => void) => () => void;
};

export type Keeper<C> = {
  changed(content: C): void;
  /** Saves now whatever is not saved. */
  flush(): Promise<void>;
  /** It was submitted, or discarded: nothing more is saved. */
  close(): Promise<void>;
};

/** Keeps a draft by itself: one save at a time, always of the latest, and nothing is forgotten before it is saved. */
export const openKeeper = <C>({ save, shelf, tell, later }: Settings<C>): Keeper<C> => {
  let unsaved: C | undefined;
  let running: Promise<void> | undefined;
  let callOff = () => {};
  let closed = false;

  const saveOnce = async (content: C) => {
    unsaved = undefined;
    tell({ state: 'saving' });
    const at = await save(content);
    if (unsaved !== undefined || closed) return;
    shelf.clear();
    tell({ state: 'kept', at });
  };

  const saveAll = async () => {
    while (unsaved !== undefined && !closed) {
      const content = unsaved;
      try {
        await saveOnce(content);
      } catch (trouble) {
        unsaved ??= content;
        return tell({ state: 'failed', trouble });
      }
    }
  };

  const flush = async () => {
    callOff();
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    await running;
  };

  return {
    changed: (content) => {
      if (closed) return;
      unsaved = content;
      shelf.put(content);
      tell({ state: 'waiting' });
      callOff();
      callOff = later(() => void flush());
    },
    flush,
    close: async () => {
      closed = true;
      callOff();
      await running;
      shelf.clear();
    },
  };
};
