/** One request as it came: its head as text, its body, and all of it to hand on. */
export type Framed = { head: string; body: Buffer; whole: Buffer };

export class Unframed extends Error {
  override name = 'Unframed';
}

const endOfHead = '\r\n\r\n';
/** More than all headers that a client of DynamoDB sends. */
const longestHead = 65_536;

/** Cuts what comes over a connection into requests, by the length that each one names in its head. */
export const openFraming = () => {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted = 0;

  const joined = () => {
    const [first = Buffer.alloc(0), ...others] = pieces;
    return others.length === 0 ? first : Buffer.concat(pieces);
  };

  const keep = (rest: Buffer) => {
    pieces = rest.length > 0 ? [rest] : [];
    held = rest.length;
    wanted = 0;
  };

  const wholeOf = (all: Buffer, end: number): Framed | undefined => {
    const head = all.toString('latin1', 0, end);
    const start = end + endOfHead.length;
    wanted = start + lengthOf(head);
    if (all.length < wanted) return undefined;
    const whole = all.subarray(0, wanted);
    keep(all.subarray(wanted));
    return { head, body: whole.subarray(start), whole };
  };

  const next = (): Framed | undefined => {
    // A long body comes in many pieces, which are joined once.
    if (held < wanted || held === 0) return undefined;
    const all = joined();
    const end = all.indexOf(endOfHead);
    if (end >= 0) return wholeOf(all, end);
    if (held > longestHead) throw new Unframed('The head of a request is too long.');
    return undefined;
  };

  return {
    add: (piece: Buffer) => {
      pieces.push(piece);
      held += piece.length;
    },
    next,
  };
};

export const headerOf = (head: string, name: string) => {
  const line = head.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
};

const lengthOf = (head: string) => {
  const length = Number(headerOf(head, 'content-length') ?? 0);
  if (headerOf(head, 'transfer-encoding') === undefined && length >= 0) return length;
  throw new Unframed('A request says in its head how long it is.');
};
