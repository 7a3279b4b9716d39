type Happened = {
  readonly at: string;
  readonly version?: number | undefined;
  readonly to?: string | undefined;
};
export type Told<E> = { readonly event: E; readonly changedTo: string | undefined };

const earlier = (a: Happened, b: Happened) => a.at.localeCompare(b.at) || (a.version ?? 0) - (b.version ?? 0);

/** Events in the order in which they happened, each with the status it led to where that was news. */
export const inOrder = <E extends Happened>(events: readonly E[]): readonly Told<E>[] => {
  let status: string | undefined;
  return events.toSorted(earlier).map((event) => {
    const changedTo = event.to === status ? undefined : event.to;
    status = event.to ?? status;
    return { event, changedTo };
  });
};
