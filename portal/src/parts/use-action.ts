import { useMutation, useQueryClient } from '@tanstack/react-query';

type Settings<T> = { readonly refreshes?: readonly string[]; readonly onDone?: (answer: T) => void };

/** Something a button does. Pressed again while it runs, it does nothing; once done, what it touched is read anew. */
export const useAction = <I, T>(
  work: (input: I) => Promise<T>,
  { refreshes = [], onDone }: Settings<T> = {},
) => {
  const queries = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: work,
    onSuccess: async (answer: T) => {
      await Promise.all(refreshes.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      onDone?.(answer);
    },
  });
  const run = (input: I) => {
    if (!isPending) mutate(input);
  };
  return { run, running: isPending, trouble: error, reset };
};
