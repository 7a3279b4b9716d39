/** Where a file lies, and the report on it. */
export const fileKey = (id: string) => `credit/${id}/file`;
export const reportKey = (id: string) => `credit/${id}/report.csv`;
