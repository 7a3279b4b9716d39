import { createHmac, timingSafeEqual } from 'node:crypto';

export type Asked = { execution: number; flow: number; attempt: number };

/** A token says which attempt it belongs to and proves that it was made here; nothing needs to be stored. */
export const tokensWith = (secret: string) => {
  const seal = (text: string) => createHmac('sha256', secret).update(text).digest().subarray(0, 16);

  const isSealed = (text: string, given: Buffer) => given.length === 16 && timingSafeEqual(given, seal(text));

  return {
    make: ({ execution, flow, attempt }: Asked): string => {
      const text = `${execution}.${flow}.${attempt}`;
      return Buffer.concat([seal(text), Buffer.from(text)]).toString('base64url');
    },
    /** Undefined for a token that was never given out. */
    read: (token: string): Asked | undefined => {
      const bytes = Buffer.from(token, 'base64url');
      const text = bytes.subarray(16).toString();
      if (!isSealed(text, bytes.subarray(0, 16))) return undefined;
      const [execution = 0, flow = 0, attempt = 0] = text.split('.').map(Number);
      return { execution, flow, attempt };
    },
  };
};
