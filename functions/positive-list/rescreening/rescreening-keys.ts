/** Where a re-screening keeps what it found: a file for each piece that lost something, and the report. */
export const findingsPrefix = (id: string) => `rescreenings/${id}/findings/`;
/** Named after the piece that was held anew: `goods/active/<filing>/<piece>.jsonl`. */
export const findingsKey = (id: string, pieceKey: string) =>
  `${findingsPrefix(id)}${pieceKey.split('/').slice(-2).join('-')}`;
export const reportKey = (id: string) => `rescreenings/${id}/report.csv`;
