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

type ProblemBody = { title?: string; titleEn?: string; refusals?: readonly Refusal[] };

const isProblem = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null;

/** What the body of a failed answer says; a gateway's own page says nothing, so the status must do. */
export const troubleOf = (status: number, body: unknown): Trouble => {
  if (!isProblem(body) || !body.title)
    return new Trouble(status, odd, [
      {
        code: `HTTP-${status}`,
        reason: { zh: `服务器答复状态 ${status}。`, en: `The server answered with status ${status}.` },
        next: { zh: '请稍后重试。', en: 'Try again in a moment.' },
      },
    ]);
  return new Trouble(status, { zh: body.title, en: body.titleEn ?? body.title }, body.refusals ?? []);
};

/** Anything that was thrown, as trouble that can be shown. */
export const asTrouble = (thrown: unknown): Trouble =>
  thrown instanceof Trouble ? thrown : new Trouble(0, lost, [connectionLost]);
