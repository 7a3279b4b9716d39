import type { Department } from '#domain/casework/role.ts';
import type { Pending } from '#domain/positive-list/book/rescreening.ts';

/** How many goods are in doubt, by how they stand until a department has decided. */
export type GoodsInDoubt = Readonly<Record<Pending, number>>;

export const noGoods: GoodsInDoubt = { suspended: 0, 'looked-at': 0 };

export const addedGoods = (a: GoodsInDoubt, b: GoodsInDoubt): GoodsInDoubt => ({
  suspended: a.suspended + b.suspended,
  'looked-at': a['looked-at'] + b['looked-at'],
});

export type Asked = { readonly department: Department; readonly pending: Pending };

/** What one department is asked of goods that stand one way, by tariff line. */
type AskedOf = Asked & { readonly lines: Map<string, number> };

export const reviewKey = ({ department, pending }: Asked): string => `${department} ${pending}`;

/** What a re-screening has found: of whom, and for whom to decide. */
export type Totals = {
  readonly subjects: Map<string, GoodsInDoubt>;
  readonly reviews: Map<string, AskedOf>;
};
