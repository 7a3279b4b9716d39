import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { operatorKey } from '../permissions/keys.ts';
import { denied, S3Refusal } from './refusal.ts';

export type Signed = {
  method: string;
  /** As they stand on the wire: what was signed is the encoded form. */
  rawPath: string;
  rawQuery: string;
  headers: Readonly<Record<string, string>>;
};

type Claim = {
  credential: string;
  date: string;
  signedHeaders: string;
  signature: string;
  payloadHash: string;
};

/**
 * Signature Version 4, in the header or in a presigned address; answers whose key it was made with. Throws what S3
 * would answer.
 */
export const checkSignature = <Holder>(
  request: Signed,
  now: number,
  holderOf: (accessKeyId: string) => Holder | undefined,
): Holder => {
  const query = pairsOf(request.rawQuery);
  const presigned = query.some(([name]) => name === 'X-Amz-Signature');
  const claim = presigned ? fromQuery(query, now) : fromHeader(request.headers);
  const holder = holderOf(claim.credential.split('/')[0] ?? '') ?? unknownKey();
  const unsigned = query.filter(([name]) => name !== 'X-Amz-Signature');
  const canonical = [
    request.method,
    request.rawPath,
    canonicalQuery(unsigned),
    ...claim.signedHeaders
      .split(';')
      .map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    claim.signedHeaders,
    claim.payloadHash,
  ].join('\n');
  if (!equal(claim.signature, sign(claim, canonical))) {
    throw new S3Refusal(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return holder;
};

const unknownKey = () => {
  throw new S3Refusal(
    'InvalidAccessKeyId',
    403,
    'The access key you provided does not exist in our records.',
  );
};

const sign = ({ credential, date }: Claim, canonical: string) => {
  const [, day = '', region = '', service = '', end = ''] = credential.split('/');
  const scope = [day, region, service, end].join('/');
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, end].reduce<string | Buffer>(
    (above, part) => hmac(above, part),
    `AWS4${operatorKey.secretAccessKey}`,
  );
  return hmac(key, text).toString('hex');
};

const fromQuery = (query: readonly [string, string][], now: number): Claim => {
  const values = Object.fromEntries(query);
  const date = values['X-Amz-Date'] ?? '';
  const end = instantOf(date) + Number(values['X-Amz-Expires']) * 1000;
  if (!(now <= end)) throw denied('Request has expired');
  return {
    credential: values['X-Amz-Credential'] ?? '',
    date,
    signedHeaders: values['X-Amz-SignedHeaders'] ?? '',
    signature: values['X-Amz-Signature'] ?? '',
    payloadHash: values['X-Amz-Content-Sha256'] ?? 'UNSIGNED-PAYLOAD',
  };
};

const fromHeader = (headers: Signed['headers']): Claim => {
  const given = headers['authorization'] ?? '';
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(given)?.[1] ?? '';
  if (!given.startsWith('AWS4-HMAC-SHA256')) throw denied('Access Denied');
  return {
    credential: part('Credential'),
    date: headers['x-amz-date'] ?? '',
    signedHeaders: part('SignedHeaders'),
    signature: part('Signature'),
    payloadHash: headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  };
};

const instantOf = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const pairsOf = (rawQuery: string): [string, string][] =>
  rawQuery
    .split('&')
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', ...value] = each.split('=');
      return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
    });

const canonicalQuery = (pairs: readonly [string, string][]) =>
  pairs
    .map(([name, value]) => ({ name: encoded(name), value: encoded(value) }))
    .sort((left, right) => compare(left.name, right.name) || compare(left.value, right.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');

const compare = (left: string, right: string) => Number(left > right) - Number(left < right);

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const equal = (left: string, right: string) =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
