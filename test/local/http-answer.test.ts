import { describe, expect, it } from 'vitest';
import { answerOf } from '#local/http/payload.ts';

const answerTo = (returned: unknown) => answerOf(JSON.stringify(returned));

describe('What a function returns to an HTTP API', () => {
  it('is the body itself where it names no status', () => {
    expect(answerTo({ id: 1 })).toMatchObject({ status: 200, body: '{"id":1}' });
  });

  it('names its headers small, and does not say how long its body is', () => {
    const headers = { 'X-Kind': 'note', 'Content-Length': 3 };
    expect(answerTo({ statusCode: 200, headers, body: '口岸' }).headers).toEqual({
      'content-type': 'text/plain;charset=utf-8',
      'x-kind': 'note',
    });
  });

  it('may set several cookies', () => {
    expect(answerTo({ statusCode: 200, cookies: ['a=1', 'b=2'] }).headers).toMatchObject({
      'set-cookie': ['a=1', 'b=2'],
    });
  });

  it('has no body where its status has none', () => {
    expect(answerTo({ statusCode: 204, body: 'nobody reads this' })).not.toHaveProperty('body');
  });

  it('is no answer with a status that only a server gives on its way', () => {
    expect(() => answerTo({ statusCode: 101 })).toThrow('101');
  });
});
