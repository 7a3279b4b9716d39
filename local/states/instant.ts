const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The milliseconds of a timestamp as the States Language has it; undefined where it is none. */
export const instantOf = (text: string): number | undefined => {
  const instant = Date.parse(text);
  return withZone.test(text) && !Number.isNaN(instant) ? instant : undefined;
};
