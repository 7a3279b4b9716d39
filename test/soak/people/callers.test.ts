import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openTally } from '../tally.ts';
import { openCallers } from './callers.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answers = readonly ('cut off' | number)[];

/** A machine that answers so, one call after another. */
const aMachine = async (answers: Answers) => {
  const left = [...answers];
  const server = createServer((incoming, outgoing) => {
    const answer = left.shift();
    if (typeof answer === 'number') outgoing.writeHead(answer).end('{}');
    else incoming.socket.destroy();
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const tally = openTally();
  const baseUrl = `http://127.0.0.1:${port}`;
  const callers = openCallers({ baseUrl, tally, cut: new AbortController().signal });
  const paper = { bytes: Buffer.from('paper'), contentType: 'text/csv' };
  return { tally, upload: () => callers.uploads(`${baseUrl}/paper`, paper) };
};

describe('an honest client', () => {
  it('asks again where its call was cut off, and where something broke', async () => {
    const { upload, tally } = await aMachine(['cut off', 500, 200]);
    await upload();
    expect(tally).toMatchObject({ calls: 3, askedAgain: 2 });
  });

  it('does not ask again for what was refused', async () => {
    const { upload, tally } = await aMachine([403, 200]);
    await expect(upload()).rejects.toThrow('403');
    expect(tally).toMatchObject({ calls: 1, askedAgain: 0 });
  });
});
