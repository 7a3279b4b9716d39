import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { aLatch } from './latch.ts';

type Settings<T> = {
  readonly refreshes?: readonly string[];
  /** Read anew after a "no" as well, where that leaves its mark. */
  readonly always?: boolean;
  readonly onDone?: (answer: T) => void;
};

/** Something a button does. Pressed again while it runs, it does nothing; once done, what it touched is read anew. */
export const useAction = <I, T>(
  work: (input: I) => Promise<T>,
  { refreshes = [], always = false, onDone }: Settings<T> = {},
) => {
  const queries = useQueryClient();
  const [latch] = useState(aLatch);
  const refresh = () => Promise.all(refreshes.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: work,
    onSuccess: async (answer: T) => {
      await refresh();
      onDone?.(answer);
    },
    onError: async () => {
      if (always) await refresh();
    },
    onSettled: latch.open,
  });
  const run = (input: I) => {
    if (latch.close()) mutate(input);
  };
  /** What is under way goes on, and is seen to: only what is over is forgotten. */
  const begin = () => {
    if (!latch.isClosed()) reset();
  };
  return { run, running: isPending, trouble: error, reset: begin };
};
