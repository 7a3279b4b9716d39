import { halfWidth, normaliseText } from '#domain/shared/normalise.ts';

type Searchable = {
  readonly tariff: string;
  readonly name: string;
  readonly remarks: readonly { readonly kind: string }[];
};

const bare = (text: string): string => halfWidth(normaliseText(text)).replace(/[\s.]/g, '');

/** Entries whose code begins so, or whose name has it in it; with a remark of the kind, if one is chosen. */
export const matching =
  (text: string, kind: string | undefined) =>
  ({ tariff, name, remarks }: Searchable): boolean => {
    const wanted = bare(text);
    const isMeant = tariff.startsWith(wanted) || bare(name).includes(wanted);
    return isMeant && (kind === undefined || remarks.some((remark) => remark.kind === kind));
  };
