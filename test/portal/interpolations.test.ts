import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allWords } from '../../portal/src/language/all-words.ts';
import type { Words } from '../../portal/src/language/words.ts';
import { everyNode, nodesIn } from '../support/source-nodes.ts';

const blanksIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].toSorted();

const words = Object.entries<Words>(allWords).flatMap(([group, page]) =>
  Object.entries(page).map(([key, both]) => ({ key: `${group}.${key}`, ...both })),
);
const blanksOf = new Map(words.map(({ key, zh }) => [key, blanksIn(zh)]));

/** Every word that may stand here: one, or either side of a question. */
const keysIn = (node: ts.Node): string[] =>
  everyNode(node)
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => text)
    .filter((text) => blanksOf.has(text));

/** What is given for the blanks; nothing is known of what is made elsewhere. */
const givenIn = (node: ts.Expression | undefined): string[] | undefined => {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return undefined;
  return node.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
};

const isTranslation = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't';

const callsIn = (path: string) =>
  nodesIn(path)
    .filter(isTranslation)
    .flatMap(({ arguments: [key, values] }) => {
      const given = givenIn(values);
      return key && given ? keysIn(key).map((word) => ({ path, word, given })) : [];
    });

const calls = readdirSync('portal/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
  .flatMap((name) => callsIn(join('portal/src', name)));

describe('a word with blanks', () => {
  it('has the same in both languages', () => {
    expect(words.filter(({ zh, en }) => String(blanksIn(zh)) !== String(blanksIn(en)))).toEqual([]);
  });

  it('is given every one of them wherever it is said', () => {
    const left = calls.flatMap(({ path, word, given }) =>
      (blanksOf.get(word) ?? [])
        .filter((blank) => !given.includes(blank))
        .map((blank) => [path, word, blank]),
    );
    expect(left).toEqual([]);
    expect(calls.filter(({ given }) => given.length > 0).length).toBeGreaterThan(50);
  });
});
