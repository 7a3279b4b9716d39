import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Refusal } from './refusal.ts';

/** An answer that was "no", as the API words it (RFC 9457), or the words for an answer that never came. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly status: number;
  readonly title: Bilingual;
  readonly refusals: readonly Refusal[];
  constructor(status: number, title: Bilingual, refusals: readonly Refusal[]) {
    super(title.en);
    this.status = status;
    this.title = title;
    this.refusals = refusals;
  }
}

const lost: Bilingual = { zh: '与服务器的连接中断', en: 'The connection was lost' };
const odd: Bilingual = { zh: '服务器未能完成请求', en: 'The server did not complete the request' };

const connectionLost: Refusal = {
  code: 'CONNECTION-LOST',
  reason: { zh: '请求没有送达，或没有收到答复。', en: 'The request did not arrive, or its answer got lost.' },
  next: {
    zh: '请检查网络后重试；重复提交不会重复办理。',
    en: 'Check the network and try again; nothing is done twice.',
  },
};

type Words = { readonly title: Bilingual; readonly reason: Bilingual; readonly next: Bilingual };

const later: Bilingual = { zh: '请稍后重试。', en: 'Try again in a moment.' };

/** What the gateway refuses before anybody of ours hears of it carries no words of ours (docs/adr/0011). */
const gatewayWords: Readonly<Record<number, Words>> = {
  400: {
    title: { zh: '请求无法读取', en: 'The request cannot be read' },
    reason: { zh: '地址中有无法识别的字符。', en: 'The address holds something that cannot be read.' },
    next: { zh: '请从导航中重新选择。', en: 'Choose again from the navigation.' },
  },
  401: {
    title: { zh: '请重新登录', en: 'Sign in again' },
    reason: { zh: '登录已失效，或已超过有效时间。', en: 'Your sign-in has ended, or has become too old.' },
    next: { zh: '请重新登录，随后将回到本页。', en: 'Sign in again; you will come back to this page.' },
  },
  403: {
    title: { zh: '没有权限', en: 'Not allowed' },
    reason: { zh: '当前登录不能进行此操作。', en: 'This sign-in does not allow it.' },
    next: { zh: '请以有权限的身份登录。', en: 'Sign in as somebody who may.' },
  },
  413: {
    title: { zh: '内容过大', en: 'Too large' },
    reason: { zh: '一次提交的内容超过了上限。', en: 'More was sent at once than can be taken.' },
    next: { zh: '请减少内容后重试。', en: 'Send less at once.' },
  },
  429: {
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    reason: { zh: '短时间内请求过多。', en: 'Too much was asked in a short time.' },
    next: later,
  },
  503: {
    title: { zh: '服务暂时繁忙', en: 'The service is busy' },
    reason: { zh: '没有在规定时间内得到答复。', en: 'No answer came in time.' },
    next: later,
  },
};

const oddly = (status: number): Words => ({
  title: odd,
  reason: { zh: `服务器答复状态 ${status}。`, en: `The server answered with status ${status}.` },
  next: later,
});

const gatewayTrouble = (status: number): Trouble => {
  const { title, ...refusal } = gatewayWords[status] ?? oddly(status);
  return new Trouble(status, title, [{ code: `HTTP-${status}`, ...refusal }]);
};

type ProblemBody = { title?: string; titleEn?: string; refusals?: readonly Refusal[] };

const isProblem = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null;

/** What the body of a failed answer says; where it is none of ours, what its status means. */
export const troubleOf = (status: number, body: unknown): Trouble =>
  isProblem(body) && body.title
    ? new Trouble(status, { zh: body.title, en: body.titleEn ?? body.title }, body.refusals ?? [])
    : gatewayTrouble(status);

/** Whether the same may be answered otherwise in a moment: not what is refused, or not there. */
export const mayPass = ({ status }: Trouble): boolean => status === 0 || status === 429 || status >= 500;

/** Anything that was thrown, as trouble that can be shown. */
export const asTrouble = (thrown: unknown): Trouble =>
  thrown instanceof Trouble ? thrown : new Trouble(0, lost, [connectionLost]);
