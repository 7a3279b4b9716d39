import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './data/folder.ts';

export type Door = RequestListener;
export type Listening = {
  url: string;
  port: number;
  serve: (door: Door) => void;
  /** Lets nobody in any more, and whoever is inside so much time. */
  drain: (milliseconds: number) => Promise<void>;
  stop: () => Promise<void>;
};

const comeAgain =
  (why: string): Door =>
  (_, outgoing) =>
    void outgoing
      .writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' })
      .end(why);

/** Whoever comes before what they ask for is open is asked to come again. */
export const starting = comeAgain('正在启动，请稍后再试。 Starting; come again.');
const stopping = comeAgain('正在停止。 Stopping.');

/** Takes the port at once, so that addresses are known. */
export const listen = (port: number): Promise<Listening> =>
  new Promise((done, fail) => {
    let door = starting;
    let inside = 0;
    const server = createServer((incoming, outgoing) => {
      inside += 1;
      outgoing.once('close', () => {
        inside -= 1;
      });
      // Node writes real time here, and a client that compares would think its own clock, which is ours, wrong.
      outgoing.setHeader('date', new Date().toUTCString());
      door(incoming, outgoing);
    });
    server.once('error', (failure) => fail(explain(failure, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      done({
        url: `http://127.0.0.1:${taken}`,
        port: taken,
        serve: (given) => {
          door = given;
        },
        drain: async (milliseconds) => {
          door = stopping;
          const end = performance.now() + milliseconds;
          while (inside > 0 && performance.now() < end) await pause(10);
          // Whoever is still inside is answered nothing: that it failed would not be true.
          server.closeAllConnections();
        },
        stop: () => stop(server),
      });
    });
  });

const explain = (failure: Error & { code?: string }, port: number) =>
  failure.code === 'EADDRINUSE'
    ? new CannotStart(
        `Port ${port} is taken. Stop what listens there, or choose another one with --port (KOUAN_PORT).`,
      )
    : failure;

const stop = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
