import * as z from 'zod';
import { Refusal } from '#domain/shared/refusal.ts';

/** An error answer, RFC 9457, with the refusals behind it. Titles are in both languages; the portal picks. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    titleEn: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    detailEn: z.string(),
    instance: z.string().optional(),
    refusals: z.array(Refusal),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** "No" as a handler answers it: a value with a status, never an exception. */
export class Refused {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  constructor(status: number, refusals: readonly Refusal[]) {
    this.status = status;
    this.refusals = refusals;
  }
}

export const refused = (status: number, ...refusals: readonly Refusal[]) => new Refused(status, refusals);

const titles: Record<number, readonly [string, string]> = {
  400: ['请求无法读取', 'The request cannot be read'],
  401: ['请先登录', 'Sign in first'],
  403: ['没有权限', 'Not allowed'],
  404: ['没有找到', 'Not found'],
  409: ['当前状态不允许', 'Not possible as things stand'],
  413: ['内容过大', 'Too large'],
  422: ['内容需要更正', 'Something must be corrected'],
  500: ['系统出现故障', 'Something broke'],
};

export const problem = ({ status, refusals }: Refused, instance?: string): Problem => {
  const [title, titleEn] = titles[status] ?? ['请求未完成', 'The request was not completed'];
  const code = refusals[0]?.code ?? `HTTP-${status}`;
  return {
    type: `urn:kouan:problem:${code}`,
    title,
    titleEn,
    status,
    code,
    detail: refusals.map(({ reason }) => reason.zh).join(' '),
    detailEn: refusals.map(({ reason }) => reason.en).join(' '),
    ...(instance ? { instance } : {}),
    refusals: [...refusals],
  };
};

export const notFound = (zh: string, en: string) =>
  refused(404, {
    code: 'NOT-FOUND',
    reason: { zh: `没有找到${zh}。`, en: `There is no such ${en}.` },
    next: {
      zh: '请从列表中重新选择；如认为有误，请联系综试区服务窗口。',
      en: 'Choose again from the list, or ask the zone’s service desk.',
    },
  });

/** An address, or a way to ask at it, that no route has. */
export const noSuchAddress = (method: string, path: string) =>
  refused(404, {
    code: 'NOT-FOUND',
    found: `${method} ${path.slice(0, 200)}`,
    expected: { zh: '/openapi.json 所列的地址和方法', en: 'an address and a method from /openapi.json' },
    reason: { zh: '接口中没有该地址。', en: 'The API has no such address.' },
    next: { zh: '请核对地址和请求方法。', en: 'Check the address, and how it was asked.' },
  });
