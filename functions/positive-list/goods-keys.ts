/** Where the files of a goods filing lie: what was uploaded, what became of each row, and the answer. */
export const uploadKey = (id: string) => `goods/${id}/goods.csv`;
export const rowsKey = (id: string) => `goods/${id}/rows.jsonl`;
export const samplesKey = (id: string, question: string) => `goods/${id}/samples-${question}.jsonl`;
export const resultKey = (id: string) => `goods/${id}/result.csv`;
