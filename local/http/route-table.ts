/** Which route of an HTTP API takes a request: the most exact one, as API Gateway chooses. */
export type RouteKey = { routeKey: string };
export type Match<Route> = { route: Route; parameters: Record<string, string> };

type Segment = { pattern: string; rank: string; name?: string };
type Compiled<Route> = { route: Route; pattern: RegExp; names: readonly string[]; exactness: string };

export const routeTable = <Route extends RouteKey>(routes: readonly Route[]) => {
  const compiled = routes.map(compile).sort(byExactness);
  return (method: string, path: string): Match<Route> | undefined => {
    const asked = `${method} ${path}`;
    const found = compiled.find(({ pattern }) => pattern.test(asked));
    return found && { route: found.route, parameters: parametersOf(found, asked) };
  };
};

/** The ground of an API: the first parts of its routes' paths. `$default` has none of its own. */
export const groundOf = (routes: readonly RouteKey[]) => {
  const firstParts = new Set(routes.flatMap(({ routeKey }) => firstPartOf(routeKey.split(' ')[1]) ?? []));
  return (path: string) => firstParts.has(firstPartOf(path) ?? '');
};

const firstPartOf = (path = '') => /^\/([^/]+)/.exec(path)?.[1];

const compile = <Route extends RouteKey>(route: Route): Compiled<Route> => {
  const [method = '', path] = route.routeKey === '$default' ? ['ANY'] : route.routeKey.split(' ');
  const segments = path === undefined ? [] : path.split('/').slice(1).map(segmentOf);
  const wanted = method === 'ANY' ? '[A-Z]+' : method;
  const rest = path === undefined ? '/.*' : segments.map(({ pattern }) => `/${pattern}`).join('');
  return {
    route,
    // A path may hold a line break once it is unescaped.
    pattern: new RegExp(`^${wanted} ${rest}$`, 's'),
    names: segments.flatMap(({ name }) => name ?? []),
    exactness: exactnessOf(method, path, segments),
  };
};

const segmentOf = (text: string): Segment => {
  const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(text) ?? [];
  if (name === undefined) return { pattern: literal(text), rank: '0' };
  return greedy ? { name, pattern: '(.+)', rank: '2' } : { name, pattern: '([^/]+)', rank: '1' };
};

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A literal before a parameter before a greedy one, from left to right; then a method before ANY; `$default` last. */
const exactnessOf = (method: string, path: string | undefined, segments: readonly Segment[]) =>
  [path === undefined ? '3' : '', ...segments.map(({ rank }) => rank), method === 'ANY' ? '1' : '0'].join('');

const byExactness = (left: Compiled<RouteKey>, right: Compiled<RouteKey>) =>
  left.exactness < right.exactness ? -1 : Number(left.exactness > right.exactness);

const parametersOf = ({ pattern, names }: Compiled<RouteKey>, asked: string) => {
  const [, ...values] = pattern.exec(asked) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
};
