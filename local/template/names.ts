import { createHash } from 'node:crypto';

/** The strictest of all: a bucket. */
const longest = 63;

/** The same stack and logical id have the same name after every synth, and a person can read it. */
export const physicalName = (stack: string, logicalId: string) => {
  const whole = `${stack}-${logicalId}`.toLowerCase();
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 9)}-${mark(whole)}`;
};

const mark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
