import { html } from 'hono/html';
import type { Html } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { statusWords } from './words.ts';

const looks: Readonly<Record<string, string>> = {
  RUNNING: 'waiting',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'aborted',
};

export const statusWord = (status: string, say: Say) =>
  say(statusWords[status] ?? { zh: status, en: status });

export const statusMark = (status: string, say: Say): Html =>
  html`<span class="mark is-${looks[status] ?? 'unreached'}">${statusWord(status, say)}</span>`;
