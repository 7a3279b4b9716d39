import type { Quantity } from '../../shared/unit.ts';

/** What shares one quantity with the line, as the remark names it. */
export type Sharing = { readonly tariffs: readonly string[]; readonly names: readonly string[] };

/** What a remark says. The concern is what it asks about the goods; each has its rule. */
export type Said =
  | {
      readonly kind: 'exclusion';
      readonly concern: 'endangered-species' | 'dual-use' | 'other-catalogue';
      /** Goods of this catalogue are out. */
      readonly catalogue: string;
    }
  | { readonly kind: 'exclusion'; readonly concern: 'excluded-name'; readonly names: readonly string[] }
  | { readonly kind: 'special-food'; readonly concern: 'special-food' }
  | { readonly kind: 'mode'; readonly concern: 'mode'; readonly only: 'bonded' }
  | { readonly kind: 'product-name'; readonly concern: 'product-name'; readonly names: readonly string[] }
  | { readonly kind: 'quantity'; readonly concern: 'quantity' | 'order-quantity'; readonly limit: Quantity }
  | {
      readonly kind: 'quantity';
      readonly concern: 'combined-quantity';
      readonly limit: Quantity;
      readonly with: Sharing;
    }
  | { readonly kind: 'trace'; readonly concern: 'trace-code' }
  | { readonly kind: 'unknown'; readonly concern: 'unknown' };

/** What a part of a remark says, if the whole of it was read; a part half read is not read. */
export type Reader = (text: string) => readonly Said[] | undefined;
