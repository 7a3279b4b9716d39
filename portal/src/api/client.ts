import createClient, { type Middleware } from 'openapi-fetch';
import { forgetUser, tokenOf } from '../sign-in/session.ts';
import type { paths } from './schema.generated.ts';
import { troubleOf } from './trouble.ts';

const signed: Middleware = {
  onRequest: async ({ request }) => {
    const token = await tokenOf();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  onResponse: async ({ response }) => {
    if (response.status === 401) await forgetUser();
  },
};

export const api = createClient<paths>({ baseUrl: '/' });
api.use(signed);

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** The answer of a call, or Trouble thrown with everything the API said about it. */
export const answerOf = async <T>(call: Call<T>): Promise<T> => {
  const { data, error, response } = await call;
  if (data === undefined) throw troubleOf(response.status, error);
  return data;
};
