import { createServer } from 'node:http';

const waiting = new Set();
const done = new Map();

/** It has come to where it waits for a person; it may say so again when it is taken up anew. */
export const isWaiting = (claim) => waiting.add(claim);

export const isDone = (claim) => done.set(claim, Date.now());

const told = ({ pathname, searchParams }) => {
  if (pathname === '/waiting') return waiting.size;
  if (pathname === '/count') return done.size;
  const round = searchParams.get('round') ?? '';
  return Object.fromEntries([...done].filter(([claim]) => claim.startsWith(round)));
};

/** Tells the bench how many claims have come to wait, how many are done, and when each was. */
export const tell = () =>
  new Promise((listening) => {
    const server = createServer(({ url }, response) =>
      response.end(JSON.stringify(told(new URL(url, 'http://127.0.0.1')))),
    );
    server.listen(0, '127.0.0.1', () => listening(`http://127.0.0.1:${server.address().port}`));
  });

export const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Asks again until there is an answer that is well. */
export const untilWell = async (what, ask) => {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await ask().catch(() => false)) return;
    await new Promise((rested) => setTimeout(rested, 100));
  }
  throw new Error(`${what} did not come up within a minute.`);
};
