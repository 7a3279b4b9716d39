import type { Objection } from '#domain/subsidy/claims/objection.ts';
import { NameTaken } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;

const nameOf = (noticeId: string, n: number): string => `objection:${noticeId}:${n}`;

/** Every objection to a notice, the first first: they are counted, since nothing else leads from a notice to them. */
export const objectionsTo = async ({ register }: Needs, noticeId: string): Promise<Objection[]> => {
  const all: Objection[] = [];
  for (;;) {
    const ref = await register.named(nameOf(noticeId, all.length + 1));
    const objection = ref && (await register.get('objection', ref.id));
    if (!objection) return all;
    all.push(objection);
  }
};

/** Keeps another under its place among them. Whoever lodges one in the same moment is first, and it takes the next. */
export const inTurn = async (
  ports: Needs,
  noticeId: string,
  keep: (name: string) => Promise<void>,
): Promise<void> => {
  const before = await objectionsTo(ports, noticeId);
  try {
    await keep(nameOf(noticeId, before.length + 1));
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    await inTurn(ports, noticeId, keep);
  }
};
