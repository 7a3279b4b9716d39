import { Refused } from '../failure.ts';

type Asked = { maxResults?: number | undefined; nextToken?: string | undefined };

/** A page token is where to go on from, sealed only enough not to look like a number to count on. */
export const pageFrom = ({ maxResults, nextToken }: Asked, ordinary: number) => {
  const from = nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64url').toString());
  if (!Number.isInteger(from)) throw new Refused('InvalidToken', `Invalid Token: '${nextToken}'`);
  return { from, limit: maxResults || ordinary };
};

export const tokenFor = (from: number | undefined) =>
  from === undefined ? {} : { nextToken: Buffer.from(String(from)).toString('base64url') };
