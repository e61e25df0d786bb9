import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { linksIn, namedIn } from './documents.js';

const documents = globSync('{README,CONTRIBUTING,docs/**/*}.md', { cwd: REPOSITORY_ROOT }).map((path) => ({
  path,
  text: readFileSync(join(REPOSITORY_ROOT, path), 'utf8'),
}));

const { scripts } = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package.json'), 'utf8'));
const README = documents.find(({ path }) => path === 'README.md')?.text ?? '';

describe('the documents', () => {
  it('name only files that are there', () => {
    const missing = documents.flatMap(({ path, text }) =>
      namedIn(text)
        .paths.filter((named) => !existsSync(join(REPOSITORY_ROOT, named)))
        .map((named) => `${path}: ${named}`),
    );
    expect(namedIn(README).paths.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('link only to what is there', () => {
    const broken = documents.flatMap(({ path, text }) =>
      linksIn(text)
        .filter((target) => !existsSync(join(REPOSITORY_ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(linksIn(README).length).toBeGreaterThan(2);
    expect(broken).toEqual([]);
  });

  it('are found from the first page, but for decisions and runbooks, which are found by what they are about', () => {
    const index = documents.find(({ path }) => path === 'docs/README.md')?.text ?? '';
    const linked = new Set(linksIn(index).map((target) => join('docs', target)));
    const ofTheirOwn = /^docs\/(decisions|runbooks)\/|^docs\/README\.md$/;
    const inDocs = documents
      .map(({ path }) => path)
      .filter((path) => path.startsWith('docs/') && !ofTheirOwn.test(path));
    expect(inDocs.filter((path) => !linked.has(path))).toEqual([]);
    expect(linksIn(README)).toContain('docs/README.md');
  });

  it('name only commands that npm knows', () => {
    const known = [...Object.keys(scripts), 'ci'];
    const unknown = documents.flatMap(({ text }) => namedIn(text).scripts.filter((script) => !known.includes(script)));
    expect(namedIn(README).scripts).toContain('walk');
    expect(unknown).toEqual([]);
  });

  it('give a decision at most one screen', () => {
    const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'));
    expect(decisions.length).toBeGreaterThan(10);
    expect(decisions.filter(({ text }) => text.split('\n').length > 40)).toEqual([]);
  });
});

describe('what is named in a document', () => {
  it('is read from code marks and commands', () => {
    const text =
      'See `libs/money/src/money.ts`, `timeoutMs`, `apps/x/dist/main.js`; then `npm run walk -- --all`, `npm start`.';
    expect(namedIn(text)).toEqual({ paths: ['libs/money/src/money.ts'], scripts: ['walk', 'start'] });
  });

  it('is linked inside the repository or elsewhere', () => {
    expect(linksIn('[a](docs/a.md#b) [b](https://example.com) [c](../c)')).toEqual(['docs/a.md', '../c']);
  });
});
