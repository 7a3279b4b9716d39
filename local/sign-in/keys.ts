import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const Keys = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }),
  cookie: z.string(),
});
export type Keys = z.infer<typeof Keys>;

/** Made once and kept, so that a token that was given out is still good after a restart. */
export const signingKeys = async (file: string): Promise<Keys> => {
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = {
    ...(await exportJWK(privateKey)),
    alg: 'RS256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
  const keys = { jwks: { keys: [jwk] }, cookie: randomBytes(32).toString('base64url') };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return Keys.parse(keys);
};
