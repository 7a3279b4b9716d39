/** One asking of a task, and what came of it. */
export type Attempt = {
  at: number;
  asked: string;
  function?: string;
  submitted: boolean;
  endedAt?: number;
  result?: string;
  error?: string;
  cause?: string;
};

/** What a state failed with, whether it was caught or not. */
export type Trouble = { at: number; error: string; cause: string };

/** One time that an execution came to a state. */
export type Visit = {
  id: number;
  state: string;
  type: string;
  enteredAt: number;
  input: string;
  /** The variables as they were when it came, each as JSON. */
  variables: Variables;
  /** The Map or Parallel it stands in. */
  within?: Visit;
  /** Which item of an inline Map it belongs to. */
  item?: number;
  /** How many items an inline Map has. */
  items?: number;
  attempts: Attempt[];
  troubles: Trouble[];
  isAborted: boolean;
  /** The Map or Parallel it stands in has ended, and it with it. */
  isOver: boolean;
  mapRun?: string;
  leftAt?: number;
  output?: string;
  assigned: Variables;
};

export type Variables = Readonly<Record<string, string>>;

/** A trouble that nothing good came after; where a state was left all the same, it was caught. */
export const hasLastTrouble = ({ attempts, troubles }: Visit) => {
  const last = troubles.at(-1);
  const success = attempts.findLast(({ result }) => result !== undefined)?.endedAt ?? 0;
  return last !== undefined && last.at >= success;
};

/** From one state to the next, by a catch or not; out of nowhere it begins. */
export const way = (from: string | undefined, to: string, isCatch: boolean) =>
  `${from ?? ''}${isCatch ? '⇢' : '→'}${to}`;

export type Story = {
  visits: Visit[];
  /** The ways that were taken. */
  taken: Set<string>;
};
