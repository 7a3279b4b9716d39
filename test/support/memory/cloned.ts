/** What a store keeps of a value: a copy, without what is undefined. */
export const cloned = <T>(value: T): T => JSON.parse(JSON.stringify(value));
