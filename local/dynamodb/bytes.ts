const fromText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromText);
  return typeof value === 'string' ? Buffer.from(value, 'base64') : bytesOf(value);
};

const bytesOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bytesOf);
  return typeof value === 'object' && value !== null ? bytesIn(value) : value;
};

/** Arguments as the SDK has them: bytes (`B`, `BS`), which a state machine writes down in base 64, as they are. */
export const bytesIn = (args: object): object =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      name === 'B' || name === 'BS' ? fromText(value) : bytesOf(value),
    ]),
  );

const asText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** An answer as a state sees it: JSON, bytes in base 64, and nothing of how the SDK came by it. */
export const plainOf = ({ $metadata: _, ...answer }: { $metadata?: unknown }): object =>
  JSON.parse(JSON.stringify(answer, asText));
