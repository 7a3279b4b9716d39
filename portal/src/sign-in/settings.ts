import * as z from 'zod';

/** Where people sign in. A deployment may say otherwise in /config.json beside the portal. */
const Settings = z.object({
  issuer: z.string().default(() => `${window.location.origin}/oidc`),
  clientId: z.string().default('kouan-portal'),
  scope: z.string().default('openid profile'),
  /** Only for issuers that want the API named in the request. */
  resource: z.string().optional(),
});
export type Settings = z.infer<typeof Settings>;

const isJson = (response: Response) =>
  response.ok && (response.headers.get('content-type') ?? '').includes('json');

export const readSettings = async (): Promise<Settings> => {
  const response = await fetch('/config.json').catch(() => undefined);
  return Settings.parse(response && isJson(response) ? await response.json() : {});
};
