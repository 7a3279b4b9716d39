type Happened = {
  readonly at: string;
  readonly version?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};
export type Told<E> = { readonly event: E; readonly changedTo: string | undefined };

const earlier = (a: Happened, b: Happened) => a.at.localeCompare(b.at) || (a.version ?? 0) - (b.version ?? 0);

const begins = ({ from, to }: Happened) => from === undefined && to !== undefined;
const staysAt = (status: string | undefined) => (event: Happened) =>
  event.to === undefined || event.to === status;
const leaves = (status: string | undefined) => (event: Happened) => event.from === status;

/** Of events of one instant, the one that comes next: where a case stands says which move could follow. */
const nextOf = <E extends Happened>(left: readonly E[], status: string | undefined): E | undefined =>
  (status === undefined ? left.find(begins) : undefined) ??
  left.find(staysAt(status)) ??
  left.find(leaves(status)) ??
  left[0];

/** Events in the order in which they happened, each with the status it led to where that was news. */
export const inOrder = <E extends Happened>(events: readonly E[]): readonly Told<E>[] => {
  const told: Told<E>[] = [];
  let status: string | undefined;
  for (const instant of Map.groupBy(events.toSorted(earlier), ({ at }) => at).values()) {
    let left: readonly E[] = instant;
    for (let event = nextOf(left, status); event; event = nextOf(left, status)) {
      const taken = event;
      told.push({ event, changedTo: event.to === status ? undefined : event.to });
      status = event.to ?? status;
      left = left.filter((one) => one !== taken);
    }
  }
  return told;
};
