import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { places } from '#domain/subsidy/programme/place.ts';
import { everyNode, nodesIn } from '../support/source-nodes.ts';

const folder = 'portal/src/programmes/form';
const nodes = readdirSync(folder).flatMap((name) => nodesIn(`${folder}/${name}`));

const components = new Map(
  nodes.filter(ts.isVariableDeclaration).map((one) => [one.name.getText(), one] as const),
);

const tagsIn = (node: ts.Node): string[] =>
  everyNode(node).flatMap((one) =>
    ts.isJsxOpeningElement(one) || ts.isJsxSelfClosingElement(one) ? [one.tagName.getText()] : [],
  );

/** All that a part of the form shows, the parts that it is made of included. */
const shownBy = (node: ts.Node, seen = new Set<string>()): string =>
  [
    node.getText(),
    ...tagsIn(node).map((tag) => {
      const component = seen.has(tag) ? undefined : components.get(tag);
      seen.add(tag);
      return component ? shownBy(component, seen) : '';
    }),
  ].join('\n');

/** Where several of a kind are written, by their place. */
const severals = nodes.filter(ts.isJsxElement).flatMap((element) => {
  const [, list = ''] = /^<Several\s+at="([^"]+)"/.exec(element.openingElement.getText()) ?? [];
  return list ? [[list, element] as const] : [];
});

const partsOf = (list: string): string[] => [
  ...new Set(
    Object.keys(places)
      .filter((place) => place.startsWith(`${list}.*.`))
      .map((place) => place.slice(`${list}.*.`.length).split('.')[0] ?? ''),
  ),
];

it.each(severals)('the form of a programme has a field for every part of one of its %s', (list, element) => {
  const shown = shownBy(element);
  const parts = partsOf(list);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter((part) => !shown.includes(`.${part}`))).toEqual([]);
});
