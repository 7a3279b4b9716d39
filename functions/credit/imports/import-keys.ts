/** Where a file of grades lies, and the report on it. */
export const fileKey = (id: string) => `credit/${id}/grades`;
export const reportKey = (id: string) => `credit/${id}/report.csv`;
