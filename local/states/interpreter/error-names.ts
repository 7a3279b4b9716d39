/** These end an execution unless they are named outright; the wildcards pass them by. */
const terminal = new Set(['States.Runtime', 'States.DataLimitExceeded']);

const timeouts = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

const families: Record<string, (error: string) => boolean> = {
  'States.ALL': (error) => !terminal.has(error),
  'States.TaskFailed': (error) => !terminal.has(error) && !timeouts.has(error),
  'States.Timeout': (error) => timeouts.has(error),
};

/** Whether a retrier or catcher with these names is meant. */
export const isMeant = (names: string[], error = ''): boolean =>
  names.some((name) => name === error || families[name]?.(error));
