import { readFileSync } from 'node:fs';
import ts from 'typescript';

export const everyNode = (node: ts.Node): ts.Node[] => [node, ...node.getChildren().flatMap(everyNode)];

/** All that stands in a source file, from the widest to the narrowest. */
export const nodesIn = (path: string): ts.Node[] => {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return everyNode(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind));
};
