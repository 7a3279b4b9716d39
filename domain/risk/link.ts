import * as z from 'zod';
import { normaliseIdentifier, normaliseText } from '../shared/normalise.ts';

/** What subjects may have in common. */
export const LinkKind = z.enum(['person', 'phone', 'address', 'legal-representative', 'account']);
export type LinkKind = z.infer<typeof LinkKind>;

/** One thing a subject has, in the one form in which it is compared. */
export type Link = { readonly kind: LinkKind; readonly value: string };

/** What is looked at in a subject, or in what it says of itself in an application. */
export type Linkable = {
  /** The people who act for it. */
  readonly people?: readonly string[] | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly legalRepresentative?: string | undefined;
  readonly account?: string | undefined;
};

/** A telephone is its digits: however it is grouped, and with or without the country's code. */
const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=\d{10,})/, '');
/** An address is compared without spaces and punctuation. */
const bare = (text: string): string => normaliseIdentifier(normaliseText(text)).replace(/[\p{P}\p{S}]/gu, '');

const forms: Readonly<Record<LinkKind, (text: string) => string>> = {
  person: (text) => text,
  phone: digits,
  address: bare,
  'legal-representative': bare,
  account: digits,
};

/** A value as it is compared with those of others. */
export const linkOf = (kind: LinkKind, text: string): Link => ({ kind, value: forms[kind](text) });

const keyOf = ({ kind, value }: Link): string => `${kind} ${value}`;

/** Everything by which a subject may be found beside others, each once; what is not filled in links nobody. */
export const linksOf = ({
  people = [],
  phone = '',
  address = '',
  legalRepresentative = '',
  account = '',
}: Linkable): Link[] => {
  const all = [
    ...people.map((one) => linkOf('person', one)),
    linkOf('phone', phone),
    linkOf('address', address),
    linkOf('legal-representative', legalRepresentative),
    linkOf('account', account),
  ];
  return [...new Map(all.map((link) => [keyOf(link), link])).values()].filter(({ value }) => value !== '');
};

/** The links of the one that the other has not. */
export const without = (links: readonly Link[], others: readonly Link[]): Link[] => {
  const known = new Set(others.map(keyOf));
  return links.filter((link) => !known.has(keyOf(link)));
};
