import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a request is answered, before it is written to anybody. */
export type Answer = {
  status: number;
  headers: Readonly<Record<string, string | readonly string[]>>;
  body?: string | Buffer | undefined;
};

/** All of a body; nothing of one that is longer than it may be. */
export const bodyOf = (incoming: IncomingMessage, longest = Number.POSITIVE_INFINITY) =>
  new Promise<Buffer | undefined>((done, fail) => {
    if (Number(incoming.headers['content-length'] ?? 0) > longest) return done(undefined);
    const pieces: Buffer[] = [];
    let size = 0;
    incoming.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > longest) done(undefined);
      else pieces.push(piece);
    });
    incoming.once('end', () => done(Buffer.concat(pieces)));
    incoming.once('error', fail);
  });

/** In one piece, so that the other side is woken once. */
export const send = (outgoing: ServerResponse, { status, headers, body = '' }: Answer) => {
  const length = Buffer.byteLength(body);
  outgoing.writeHead(status, { ...headers, ...(length > 0 && { 'content-length': length }) }).end(body);
};
