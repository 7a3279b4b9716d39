/** Makes `Date` of this thread tell another time. Returns what puts the real one back. */
export const shiftDate = (now: () => number) => {
  const Real = globalThis.Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = Real;
  };
};
