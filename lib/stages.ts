/** All that may differ between stages, zones and partitions. Everything else is the same everywhere. */
export type Stage = {
  readonly name: string;
  /** The OpenID Connect issuer whose tokens are believed, and the audience they must name. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the portal is served from: its origin may call the API and the buckets. */
  readonly portalOrigin: string;
  readonly portalHosting: 'cloudfront' | 'elsewhere';
  /** Whether tables, keys and buckets outlive the stack. */
  readonly keep: boolean;
  /** Who is told when something breaks. */
  readonly alarmMail?: string;
  readonly env?: { readonly account: string; readonly region: string };
};

const stages: Readonly<Record<string, Stage>> = {
  local: {
    name: 'local',
    issuer: 'http://127.0.0.1:8787/oidc',
    audience: 'kouan-api',
    portalOrigin: 'http://127.0.0.1:8787',
    portalHosting: 'elsewhere',
    keep: true,
    env: { account: '000000000000', region: 'local' },
  },
};

/** A stage of this file, or one described by the environment, so that no account number stands in the code. */
export const stageNamed = (name: string, env: Readonly<Record<string, string | undefined>>): Stage => {
  const known = stages[name];
  if (known) return known;
  const need = (key: string) => {
    const value = env[key];
    if (!value) throw new Error(`Stage "${name}" is not in lib/stages.ts, so ${key} must be set.`);
    return value;
  };
  return {
    name,
    issuer: need('KOUAN_ISSUER'),
    audience: need('KOUAN_AUDIENCE'),
    portalOrigin: need('KOUAN_PORTAL_ORIGIN'),
    portalHosting: env['KOUAN_PORTAL_HOSTING'] === 'cloudfront' ? 'cloudfront' : 'elsewhere',
    keep: env['KOUAN_KEEP'] !== 'no',
    ...(env['KOUAN_ALARM_MAIL'] ? { alarmMail: env['KOUAN_ALARM_MAIL'] } : {}),
    env: { account: need('CDK_DEFAULT_ACCOUNT'), region: need('CDK_DEFAULT_REGION') },
  };
};
