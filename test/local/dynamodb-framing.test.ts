import { describe, expect, it } from 'vitest';
import { headerOf, openFraming } from '#local/dynamodb/framing.ts';

const request = (body: string, more = '') =>
  `POST / HTTP/1.1\r\nX-Amz-Target: T\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

/** What is read from a connection on which this comes, piece by piece. */
const read = (...pieces: string[]) => {
  const framing = openFraming();
  return pieces.flatMap((piece) => {
    framing.add(Buffer.from(piece));
    const found: string[] = [];
    for (let next = framing.next(); next; next = framing.next()) found.push(next.body.toString());
    return found;
  });
};

const every = (text: string, length: number) =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  );

describe('a connection to the database', () => {
  it.each([1, 2, 7, 64])('is cut into its requests, whatever pieces of %d it comes in', (length) => {
    const whole = request('{"a":1}') + request('') + request('{"b":"口岸"}');
    expect(read(...every(whole, length))).toEqual(['{"a":1}', '', '{"b":"口岸"}']);
  });

  it('hands on a request as it came', () => {
    const framing = openFraming();
    framing.add(Buffer.from(request('{"a":1}') + request('x')));
    expect(framing.next()?.whole.toString()).toBe(request('{"a":1}'));
    expect(framing.next()?.whole.toString()).toBe(request('x'));
    expect(framing.next()).toBeUndefined();
  });

  it('waits for what is still missing', () => {
    expect(read(request('{"a":1}').slice(0, -1))).toEqual([]);
    expect(read(`${request('x')}POST / HT`)).toEqual(['x']);
  });

  it.each([
    ['does not say how long it is', request('', 'transfer-encoding: chunked\r\n')],
    ['says so in words', request('').replace('content-length: 0', 'content-length: long')],
    ['has no end to its head', `POST / HTTP/1.1\r\n${'x'.repeat(70_000)}`],
  ])('is given up when a request %s', (_, text) => {
    expect(() => read(text)).toThrow();
  });

  it('names a header however it is written', () => {
    expect(headerOf('POST / HTTP/1.1\r\nX-AMZ-Target:  Put ', 'x-amz-target')).toBe('Put');
    expect(headerOf('POST / HTTP/1.1\r\nother: x-amz-target: y', 'x-amz-target')).toBeUndefined();
  });
});
