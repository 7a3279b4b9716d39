import { createRequire, type ResolveFnOutput, type ResolveHookSync, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Opt } from './messages.ts';

const lost: readonly unknown[] = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'];

const isLost = (thrown: unknown) => thrown instanceof Error && 'code' in thrown && lost.includes(thrown.code);

/** A package's name, and neither a path nor an address. */
const isPackage = (specifier: string) => !/^([./]|\w+:)/.test(specifier);

/** The first that finds it; where none does, what the first said, for there the mistake is looked for. */
const foundBy = (first: () => ResolveFnOutput, second: () => ResolveFnOutput): ResolveFnOutput => {
  try {
    return first();
  } catch (thrown) {
    if (!isLost(thrown)) throw thrown;
    try {
      return second();
    } catch {
      throw thrown;
    }
  }
};

/**
 * Modules of layers are found where they are on AWS: by their path below /opt, and packages, where the function brings none of that
 * name, in nodejs/node24/node_modules, after its version of Node, and nodejs/node_modules.
 * https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 */
export const findBelow = ({ folder, node }: Opt) => {
  const beside = pathToFileURL(join(folder, 'nodejs', node, 'layer.js')).href;
  const { resolve: required } = createRequire(beside);

  const byPath: ResolveHookSync = (specifier, context, next) => {
    const path = join(folder, specifier.slice('/opt'.length));
    return next(context.conditions.includes('require') ? path : pathToFileURL(path).href, context);
  };
  const inLayers: ResolveHookSync = (specifier, context, next) =>
    context.conditions.includes('require')
      ? { url: pathToFileURL(required(specifier)).href, shortCircuit: true }
      : next(specifier, { ...context, parentURL: beside });

  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier.startsWith('/opt/')) return byPath(specifier, context, next);
      if (!isPackage(specifier) || context.parentURL === beside) return next(specifier, context);
      return foundBy(
        () => next(specifier, context),
        () => inLayers(specifier, context, next),
      );
    },
  });
};
