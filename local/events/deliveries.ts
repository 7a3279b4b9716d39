import type { Clock } from '../clock/clock.ts';
import { type Database, transaction } from '../data/database.ts';
import { type Fate, openFates } from './fates.ts';

/** Something owed to a target; it is kept until it was taken, or given up with its reason. */
export type Delivery = {
  id: number;
  target: string;
  payload: string;
  /** Tries after the first one, and how long they may go on, in milliseconds. */
  retries: number;
  longest: number;
  /** What is told of it when it is given up, as JSON: see targets.ts. */
  onFailure: string;
  tries: number;
  since: number;
};

export type Owed = Pick<Delivery, 'target' | 'payload' | 'retries' | 'longest' | 'onFailure'>;

/** Throws when the target did not take it. */
export type Deliver = (delivery: Delivery) => Promise<void>;
export type GiveUp = (delivery: Delivery, reason: unknown) => void;

export type Deliveries = {
  /** Joins the transaction that the caller may have open. */
  owe: (owed: Owed) => number;
  isOwed: (id: number) => boolean;
  /** How a delivery stands: still owed after so many tries, or how it ended; nothing when that is long ago. */
  fateOf: (id: number) => Fate | { end: 'owed'; tries: number } | undefined;
  start: (deliver: Deliver, giveUp: GiveUp) => void;
  waiting: () => number;
  /** What is being delivered stays owed; its end is not waited for. */
  stop: () => void;
};

export const day = 24 * 60 * 60 * 1000;

/** Lambda waits one minute, then two; further tries of other targets go on doubling, up to an hour. */
const pause = (tries: number) => Math.min(60_000 * 2 ** (tries - 1), 60 * 60_000);

export const openDeliveries = (database: Database, clock: Clock): Deliveries => {
  database.exec(`CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, payload TEXT NOT NULL, retries INTEGER NOT NULL,
    longest REAL NOT NULL, onFailure TEXT NOT NULL, tries INTEGER NOT NULL, since REAL NOT NULL
  ) STRICT`);
  const insert = database.prepare(
    'INSERT INTO deliveries (target, payload, retries, longest, onFailure, tries, since) VALUES (?, ?, ?, ?, ?, 0, ?)',
  );
  const one = database.prepare('SELECT * FROM deliveries WHERE id = ?');
  const count = database.prepare('SELECT count(*) AS number FROM deliveries');
  const tried = database.prepare('UPDATE deliveries SET tries = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM deliveries WHERE id = ?');
  const everything = database.prepare('SELECT id FROM deliveries ORDER BY id');

  const running = new Map<number, Promise<void>>();
  const alarms = new Map<number, () => void>();
  const fates = openFates();
  let work: { deliver: Deliver; giveUp: GiveUp } | undefined;

  const attempt = async (id: number) => {
    const row = one.get(id);
    if (row && work) await handOver(deliveryOf(row), work.deliver);
  };

  const handOver = async (delivery: Delivery, deliver: Deliver) => {
    try {
      await deliver(delivery);
      whileOpen(() => settleSuccess(delivery));
    } catch (failure) {
      whileOpen(() => settleFailure({ ...delivery, tries: delivery.tries + 1 }, failure));
    }
  };

  /** What ends after we stopped stays owed, and is handed over again by the next start. */
  const whileOpen = (act: () => void) => {
    if (work) act();
  };

  const settleSuccess = ({ id, tries }: Delivery) => {
    remove.run(id);
    fates.note(id, { end: 'taken', tries: tries + 1 });
  };

  const settleFailure = (delivery: Delivery, failure: unknown) => {
    const next = clock.now() + pause(delivery.tries);
    if (delivery.tries <= delivery.retries && next <= delivery.since + delivery.longest) {
      tried.run(delivery.tries, delivery.id);
      schedule(delivery.id, next);
      return;
    }
    transaction(database, () => {
      work?.giveUp(delivery, failure);
      remove.run(delivery.id);
    });
    fates.note(delivery.id, { end: 'given up', tries: delivery.tries });
  };

  const run = (id: number) => {
    alarms.delete(id);
    if (!running.has(id))
      running.set(
        id,
        attempt(id).finally(() => running.delete(id)),
      );
  };

  const schedule = (id: number, instant: number) => {
    if (work && !alarms.has(id))
      alarms.set(
        id,
        clock.at(instant, () => run(id)),
      );
  };

  return {
    owe: ({ target, payload, retries, longest, onFailure }) => {
      const id = Number(
        insert.run(target, payload, retries, longest, onFailure, clock.now()).lastInsertRowid,
      );
      // After the caller's transaction: one that is rolled back leaves no row to find.
      setImmediate(() => schedule(id, clock.now()));
      return id;
    },
    isOwed: (id) => one.get(id) !== undefined,
    fateOf: (id) => {
      const row = one.get(id);
      return row ? { end: 'owed', tries: deliveryOf(row).tries } : fates.of(id);
    },
    start: (deliver, giveUp) => {
      work = { deliver, giveUp };
      for (const { id } of everything.all()) schedule(Number(id), clock.now());
    },
    waiting: () => Number(count.get()?.['number']),
    stop: () => {
      work = undefined;
      for (const cancel of alarms.values()) cancel();
    },
  };
};

const deliveryOf = (row: Record<string, unknown>): Delivery => ({
  id: Number(row['id']),
  target: String(row['target']),
  payload: String(row['payload']),
  retries: Number(row['retries']),
  longest: Number(row['longest']),
  onFailure: String(row['onFailure']),
  tries: Number(row['tries']),
  since: Number(row['since']),
});
