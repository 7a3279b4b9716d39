import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../data/database.ts';

export type Message = {
  id: string;
  queue: string;
  sentAt: number;
  body: string;
  attributes: Record<string, string>;
};

export type Queues = {
  send: (queueArn: string, body: string, attributes?: Record<string, string>) => string;
  list: () => Message[];
  find: (id: string) => Message | undefined;
  remove: (id: string) => void;
};

/** SQS as far as dead letters need it: messages come in, stay, and can be listed. */
export const openQueues = (database: Database, clock: Clock): Queues => {
  database.exec(`CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, sent_at REAL NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL
  ) STRICT`);
  const insert = database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?)');
  const one = database.prepare('SELECT * FROM messages WHERE id = ?');
  const drop = database.prepare('DELETE FROM messages WHERE id = ?');
  const all = database.prepare('SELECT * FROM messages ORDER BY sent_at, rowid');
  return {
    send: (queueArn, body, attributes = {}) => {
      const id = randomUUID();
      insert.run(id, queueName(queueArn), clock.now(), body, JSON.stringify(attributes));
      return id;
    },
    list: () => all.all().map(messageOf),
    find: (id) => {
      const row = one.get(id);
      return row && messageOf(row);
    },
    remove: (id) => void drop.run(id),
  };
};

const messageOf = (row: Record<string, unknown>): Message => ({
  id: String(row['id']),
  queue: String(row['queue']),
  sentAt: Number(row['sent_at']),
  body: String(row['body']),
  attributes: JSON.parse(String(row['attributes'])),
});

export const queueName = (arnOrUrl: string) => arnOrUrl.split(/[:/]/).at(-1) ?? '';
