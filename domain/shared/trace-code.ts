import type * as z from 'zod';
import { checkIdentifier, type Identifier, identifierSchema, last } from './identifier.ts';
import { normaliseIdentifier } from './normalise.ts';
import { exposuresIn } from './redaction.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';
/** A label is read by people: I, O, S, V and Z are too easily misread. */
const readable = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Every code of a zone begins so, and is told by it from the codes of others. */
const prefix = 'KA';
const drawn = 11;

/** ISO 7064 MOD 37,2: one wrong character and two neighbours exchanged are always found. */
export const traceCheckCharacter = (body: string): string => {
  const sum = [...body].reduce((carry, char) => ((carry + alphabet.indexOf(char)) * 2) % 37, 0);
  return alphabet.charAt((38 - sum) % 37);
};

const traceCode: Identifier = {
  code: 'TRACE',
  name: { zh: '溯源码', en: 'trace code' },
  shape: new RegExp(`^${prefix}[${readable}]{12}$`),
  looks: {
    zh: 'KA 后接12位数字和大写字母，不含 I、O、S、V、Z，如 KA-XD2Y-T5W6-JKQP',
    en: 'KA and 12 digits and capitals without I, O, S, V, Z, such as KA-XD2Y-T5W6-JKQP',
  },
  clause: 'ISO 7064 MOD 37,2',
  check: {
    position: last,
    character: (text) => traceCheckCharacter(text.slice(0, -1)),
    severity: 'hard',
  },
  miscopied: {
    expected: { zh: '与商品标签上一致的溯源码', en: 'the code as it stands on the label' },
    reason: {
      zh: '溯源码有误：至少一个字符与标签不一致。',
      en: 'This trace code is mistyped: a character of it is not as on the label.',
    },
    next: {
      zh: '请与商品标签上的溯源码逐位核对后重新输入，或扫描标签上的二维码。',
      en: 'Compare it with the label, character by character, and type it again; or scan the label.',
    },
  },
  strip: /-/g,
};

export const TraceCode = identifierSchema(traceCode).brand<'TraceCode'>();
export type TraceCode = z.infer<typeof TraceCode>;

export const checkTraceCode = checkIdentifier(traceCode, TraceCode);

const asPrinted = new RegExp(`^${prefix}(-[^-]{4}){3}$`);

/** Whether a text means to be one of our codes: it stands as on our labels, or is one. Others have codes, too. */
export const looksOurs = (normal: string): boolean =>
  asPrinted.test(normal) || TraceCode.safeParse(normal).success;

const digitsOf = (lot: bigint): string =>
  Array.from({ length: drawn }, (_, n) => readable.charAt(Number((lot / 31n ** BigInt(n)) % 31n))).join('');

/** The code that a lot draws; none where its check character would be misread, or it looks like a telephone number. */
export const traceCodeOf = (lot: bigint): TraceCode | undefined => {
  const body = `${prefix}${digitsOf(lot)}`;
  const { data } = TraceCode.safeParse(`${body}${traceCheckCharacter(body)}`);
  return data && exposuresIn(data).length === 0 ? data : undefined;
};

/** As it stands on a label: KA-XD2Y-T5W6-JKQP. */
export const printedTraceCode = (code: string): string =>
  [prefix, ...(code.slice(prefix.length).match(/.{1,4}/g) ?? [])].join('-');

/** What somebody typed, as it would stand on a label; what does not look like a code stays as it is. */
export const asOnLabel = (typed: string): string => {
  const code = normaliseIdentifier(typed).replace(/-/g, '');
  return traceCode.shape.test(code) ? printedTraceCode(code) : typed;
};
