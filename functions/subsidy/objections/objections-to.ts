import type { Objection } from '#domain/subsidy/claims/objection.ts';
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

/** Its place among them; whoever lodges another in the same moment finds it taken. */
export const nextOf = async (ports: Needs, noticeId: string): Promise<string> =>
  nameOf(noticeId, (await objectionsTo(ports, noticeId)).length + 1);
