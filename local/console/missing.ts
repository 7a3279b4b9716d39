import { html } from 'hono/html';
import type { Html } from './parts/html.ts';
import type { Words } from './parts/language.ts';
import { page, type Reader } from './parts/page.ts';
import { refusal } from './parts/refusal.ts';

const words = {
  missing: { zh: '没有这个页面', en: 'There is no such page' },
  missingNext: { zh: '请从导航中重新选择。', en: 'Choose again from the navigation.' },
  trouble: { zh: '无法显示', en: 'This cannot be shown' },
  asThere: {
    zh: '本机现有的一项（工作流、执行、函数、数据表等）',
    en: 'something that this machine has: a workflow, an execution, a function, a table',
  },
  troubleNext: {
    zh: '它可能已随 --fresh 清除，或地址有误。请从导航中重新选择。',
    en: 'It may be gone with --fresh, or the address is wrong. Choose again from the navigation.',
  },
} as const satisfies Words;

export const missingPage = (reader: Reader): Html =>
  page(reader, {
    title: reader.say(words.missing),
    at: 'overview',
    body: html`<p class="empty">${reader.say(words.missingNext)}</p>`,
  });

/** As people read an address; what cannot be read stands as it came. */
const readable = (pathname: string) => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

export const troublePage = (reader: Reader, { message }: Error): Html => {
  const { say, url } = reader;
  return page(reader, {
    title: say(words.trouble),
    at: 'overview',
    body: refusal(
      {
        place: html`<code>${readable(url.pathname)}</code>`,
        found: message,
        expected: say(words.asThere),
        next: say(words.troubleNext),
      },
      say,
    ),
  });
};
