/** Who asked for a Map Run: kept with it, so that neither a crash nor a repetition begins another. */
export const starterOf = (execution: number, { flow, attempt }: { flow: number; attempt: number }) =>
  `map:${execution}.${flow}.${attempt}`;

/** Which item of which Map Run an execution is for. */
export const itemStarter = (run: number, id: number) => `item:${run}.${id}`;

export const readItemStarter = (starter = '') => {
  const [kind, numbers = ''] = starter.split(':');
  const [run = 0, id = 0] = numbers.split('.').map(Number);
  return kind === 'item' ? { run, id } : undefined;
};
