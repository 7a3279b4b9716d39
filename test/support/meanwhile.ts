import type { Ports } from '#functions/ports.ts';

/** The same ports for somebody who is a moment late: before each of their writes this happens. */
export const meanwhile = <P extends Pick<Ports, 'register'>>(
  ports: P,
  happens: () => Promise<unknown>,
): P => ({
  ...ports,
  register: {
    ...ports.register,
    commit: async (change) => {
      await happens();
      await ports.register.commit(change);
    },
  },
});
