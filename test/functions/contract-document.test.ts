import { describe, expect, it } from 'vitest';
import { openApi } from '#functions/contract/openapi.ts';
import { allRoutes } from '#functions/front-doors/routes/all.ts';

type Json = Record<string, never>;
// biome-ignore lint/suspicious/noExplicitAny: the document is read as any client would read it.
const document: any = JSON.parse(JSON.stringify(openApi(allRoutes)));
const operations = allRoutes.map((route) => ({
  route,
  operation: document.paths[route.path]?.[route.method.toLowerCase()],
}));

const refsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
};

const at = (pointer: string): Json | undefined =>
  pointer
    .slice(2)
    .split('/')
    .reduce((inner, name) => inner?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);

describe('the contract', () => {
  it('is OpenAPI 3.1 with a title, a version and a licence', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.info.license.identifier).toBe('Apache-2.0');
  });

  it('has every route, once, under its own name', () => {
    const written = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap(
      (methods) => Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(written.toSorted()).toEqual(allRoutes.map(({ id }) => id).toSorted());
  });

  it('says of every operation what it answers, and how it says no', () => {
    for (const { route, operation } of operations) {
      expect(operation.responses[route.status ?? 200].content['application/json'].schema).toBeDefined();
      for (const kind of ['4XX', '5XX'])
        expect(operation.responses[kind].content['application/problem+json'].schema).toEqual({
          $ref: '#/components/schemas/Problem',
        });
    }
  });

  it('declares every parameter of every path, and none that is not there', () => {
    for (const { route, operation } of operations) {
      const named = [...route.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).toSorted();
      const declared = (operation.parameters ?? [])
        .filter((one: { in: string }) => one.in === 'path')
        .map((one: { name: string; required: boolean }) => (one.required ? one.name : `${one.name}?`));
      expect([route.id, declared.toSorted()]).toEqual([route.id, named]);
    }
  });

  it('has a body where the route takes one, and nowhere else', () => {
    for (const { route, operation } of operations)
      expect([route.id, operation.requestBody !== undefined]).toEqual([route.id, route.body !== undefined]);
  });

  it('asks for a sign-in everywhere but where anyone may read', () => {
    expect(document.security).toEqual([{ signIn: [] }]);
    expect(document.components.securitySchemes.signIn).toMatchObject({ type: 'http', scheme: 'bearer' });
    for (const { route, operation } of operations)
      expect([route.id, operation.security]).toEqual([route.id, route.who === 'anyone' ? [] : undefined]);
  });

  it('says, where a sign-in is needed and only there, how the gateway turns a token away', () => {
    for (const { route, operation } of operations)
      expect([route.id, operation.responses['401']?.content]).toEqual([
        route.id,
        route.who === 'anyone'
          ? undefined
          : { 'application/json': { schema: { $ref: '#/components/schemas/TurnedAway' } } },
      ]);
    expect(document.components.schemas.TurnedAway).toMatchObject({
      properties: { message: { const: 'Unauthorized' } },
      required: ['message'],
    });
  });

  it('points at nothing that is not in it', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.filter((ref) => at(ref) === undefined)).toEqual([]);
    expect(refs.length).toBeGreaterThan(5);
  });

  it('says who may call, in both languages what for', () => {
    for (const { route, operation } of operations) {
      expect(operation['x-who']).toEqual(route.who);
      expect(operation.summary).toBe(`${route.summary.zh} / ${route.summary.en}`);
    }
  });
});
