import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

/** The cells of every row of the page's tables, without their frame. */
const rowsOf = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const roots = [
  'bench',
  'bin',
  'demo',
  'docs',
  'domain',
  'functions',
  'lib',
  'local',
  'portal',
  'test',
  'zones',
];

/** What a build makes is there only where somebody has built. */
const built = read('.gitignore').split('\n');

/** What stands in backticks and begins with a folder of ours; placeholders in angle brackets lead nowhere. */
const pathsIn = (page: string): readonly string[] =>
  [...page.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => roots.some((root) => path.startsWith(`${root}/`)) && !/[<…*]/.test(path))
    .filter((path) => !built.includes(`${path}/`));

const twice = (words: readonly string[]) => words.filter((word, n) => words.indexOf(word) !== n);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'local/README.md',
  'local/states/README.md',
  ...['glossary', 'policy-map', 'performance', 'data'].map((name) => `docs/${name}.md`),
  ...readdirSync('docs/runbooks').map((name) => `docs/runbooks/${name}`),
];

describe('the pages that people read', () => {
  it.each(pages)('%s leads to files that are there', (page) => {
    expect(pathsIn(read(page)).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('the glossary has one row for a term, in one table', () => {
    const [table = '', ...others] = read('docs/glossary.md')
      .split(/\n\n(?=\|)/)
      .slice(1);
    expect(others).toEqual([]);
    const terms = rowsOf(table).map(([term = '']) => term);
    expect(twice(terms)).toEqual([]);
    expect(terms.length).toBeGreaterThan(150);
  });

  it('the policy map counts its own rows', () => {
    const page = read('docs/policy-map.md');
    const states = rowsOf(page)
      .filter(([number = '']) => /^\d+[a-d]?$/.test(number))
      .map((cells) => cells[3]?.replaceAll('*', ''));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(page).toContain(
      `Of ${states.length} rows, ${count('works')} work, ${count('in part')} work in part, ` +
        `${count('planned')} are planned, ${count('out of scope')} are out of scope.`,
    );
  });
});
