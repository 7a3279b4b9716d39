import { describe, expect, it } from 'vitest';
import { readOptions } from '#local/start/options.ts';

describe('the options of npm start', () => {
  it('have their defaults', () => {
    expect(readOptions([], {})).toEqual({
      port: 8787,
      data: '.kouan',
      fresh: false,
      empty: false,
      console: true,
      sandboxes: 8,
      clock: undefined,
      dynamodbEndpoint: undefined,
      redirectUris: [],
    });
  });

  it('come from the command line before the environment', () => {
    const env = {
      KOUAN_PORT: '9000',
      KOUAN_DATA: 'there',
      KOUAN_SANDBOXES: '40',
      KOUAN_REDIRECT_URIS: 'http://a/,http://b/',
    };
    expect(readOptions(['--port', '9001', '--fresh'], env)).toMatchObject({
      port: 9001,
      data: 'there',
      sandboxes: 40,
      fresh: true,
      redirectUris: ['http://a/', 'http://b/'],
    });
    expect(readOptions(['--help'], env)).toBe('help');
  });

  it('take what the environment leaves empty for not given', () => {
    expect(readOptions([], { KOUAN_PORT: '', KOUAN_DATA: '' })).toMatchObject({ port: 8787, data: '.kouan' });
  });

  it('leave the console out where they say so', () => {
    expect(readOptions(['--no-console'], {})).toMatchObject({ console: false });
  });

  it.each([
    [['--port', 'eighty'], '"eighty" is no port'],
    [['--port', '70000'], '"70000" is no port'],
    [['--port', '0x10'], '"0x10" is no port'],
    [['--port', ''], '"" is no port'],
    [['--sandboxes', '0'], '"0" is no number of sandboxes'],
    [['--clock', 'tomorrow'], '"tomorrow" is no instant'],
    [['--clock', '1'], '"1" is no instant'],
    [['--clock', '2026-02-30T09:00:00+08:00'], '"2026-02-30T09:00:00+08:00" is no instant'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j are refused with a sentence', (given, sentence) => {
    expect(() => readOptions(given, {})).toThrow(sentence);
  });
});
