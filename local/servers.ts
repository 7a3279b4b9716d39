import { createServer, type RequestListener, type Server } from 'node:http';
import { CannotStart } from './data/folder.ts';

export type Door = RequestListener;
export type Listening = { url: string; port: number; serve: (door: Door) => void; stop: () => Promise<void> };

/** Whoever comes before what they ask for is open is asked to come again. */
export const starting: Door = (_, outgoing) =>
  void outgoing.writeHead(503, { 'retry-after': '1' }).end('Starting.');

/** Takes the port at once, so that addresses are known. */
export const listen = (port: number): Promise<Listening> =>
  new Promise((done, fail) => {
    let door = starting;
    const server = createServer((incoming, outgoing) => {
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
