import { type Launched, launch, type Machine } from '#demo/machine.ts';
import type { Place, Tally } from '../tally.ts';

type Settings = {
  readonly port: number;
  readonly data: string;
  readonly beginsAt: string;
  readonly complaints: number;
  readonly tally: Tally;
};

/** One start of the machine, until it ends. */
type Running = Launched & { readonly begunAt: number; isReady: boolean; isOver: boolean };

/**
 * The machine from kill to kill: main process, sandboxes and database end in the same instant, and start again on what
 * is left.
 */
export const openLife = ({ port, data, beginsAt, complaints, tally }: Settings) => {
  let now: Running | undefined;

  const begin = (clock?: string): Running => {
    const launched = launch({ port, data, complaints, apart: true, ...(clock ? { clock } : {}) });
    const running: Running = { ...launched, begunAt: performance.now(), isReady: false, isOver: false };
    now = running;
    const setReady = () => {
      running.isReady = true;
    };
    // Whoever waits for it hears that it did not come.
    launched.ready.then(setReady, () => {});
    void launched.gone.then(() => {
      running.isOver = true;
    });
    return running;
  };

  const where = ({ isReady }: Running): Place => {
    if (!isReady) return 'starting';
    return tally.underWay > 0 ? 'inFlight' : 'idle';
  };

  /** A number that has ended may be another's by now. */
  const strike = ({ pid, isOver }: Running): void => {
    if (pid !== undefined && !isOver) process.kill(-pid, 'SIGKILL');
  };

  // It stands in a group of its own, and would outlive us.
  process.once('exit', () => now && strike(now));

  /** A start may come to nothing; a machine that was ready does not end. */
  const endedByItself = ({ isReady }: Running): void => {
    if (isReady) throw new Error('The machine has ended by itself; see machine.log.');
    tally.startsInVain += 1;
  };

  const theOne = (): Running => {
    if (!now) throw new Error('The machine was never begun.');
    return now;
  };

  return {
    /** On a folder that holds nothing, or goes on with what it holds. */
    first: (goesOn: boolean) => begin(goesOn ? undefined : beginsAt).ready,
    begin: () => {
      begin();
    },
    ready: (): Promise<Machine> => theOne().ready,
    /** How long this start has taken. */
    startSeconds: () => (performance.now() - theOne().begunAt) / 1000,
    kill: async () => {
      const running = theOne();
      if (running.isOver) return endedByItself(running);
      tally.kills[where(running)] += 1;
      strike(running);
      await running.gone;
    },
    /** Where it could not even start there is nothing to be stopped. */
    stop: async () => {
      const machine = await theOne().ready.catch(() => undefined);
      await machine?.stop();
    },
  };
};
export type Life = ReturnType<typeof openLife>;
