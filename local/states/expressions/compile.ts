import jsonata from 'jsonata';

const pattern = /^\{%([\s\S]*)%\}$/;
const compiled = new Map<string, jsonata.Expression>();

/** The JSONata inside `{% … %}`, or undefined for a literal. */
export const sourceOf = (text: string) => pattern.exec(text)?.[1];

export const compile = (source: string): jsonata.Expression => {
  const known = compiled.get(source);
  if (known) return known;
  const expression = jsonata(source);
  compiled.set(source, expression);
  return expression;
};

/** JSONata throws plain objects with a code; other code throws errors. */
export const complaintOf = (thrown: unknown): string => {
  const { code, message } = Object(thrown);
  return [code, message].filter((part) => typeof part === 'string').join(': ') || String(thrown);
};

const asksFor = (node: unknown, variable: string): boolean => {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === variable) return true;
  return Object.values(node).some((part) => asksFor(part, variable));
};

/** Why an expression cannot run on Step Functions, or undefined when it can. */
export const defectOf = (source: string): string | undefined => {
  try {
    return asksFor(compile(source).ast(), 'eval') ? '$eval is refused; use $parse' : undefined;
  } catch (thrown) {
    return complaintOf(thrown);
  }
};
