import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVER_PORTS, OBSERVERS, programKeyOf } from '@webstore/observability';
import { PARTS, REPOSITORY_ROOT } from '@webstore/parts';
import { edgesBetween, findCycle } from './cycles.js';
import { keysListedIn, keysNamedIn, rateKeysIn } from './environment-keys.js';
import { folderOf, forbiddenImports, ourPackage } from './forbidden-imports.js';
import { importsOf } from './imports.js';
import { declaredBy, looseVersions, readManifest, readManifests, unpinnedVersions } from './manifests.js';
import { deepestNesting, linesOf, mostDependencies, ninetiethPercentile, readsEnvironment } from './measures.js';
import { isTest, packageOf, readSources, type Source } from './source.js';
import { table } from './table.js';
import { opensConnections, readsWallClock } from './time.js';

const sources = readSources(REPOSITORY_ROOT);
const imports = sources.flatMap(importsOf);
const delivered = sources.filter(({ path }) => !isTest(path));
const deliveredImports = imports.filter(({ from }) => !isTest(from));
const manifests = readManifests(REPOSITORY_ROOT);
const rootManifest = readManifest(REPOSITORY_ROOT, '.');

/** The files of which `isSo` holds, and how far each goes. */
const pathsWhere = (files: readonly Source[], isSo: (source: Source) => boolean) =>
  files.filter(isSo).map(({ path }) => path);

describe('what is read', () => {
  it('is the whole repository and not a corner of it', () => {
    expect(sources.length).toBeGreaterThan(350);
    expect(imports.length).toBeGreaterThan(1_300);
  });

  it('is every package of the table, and the table names every package', () => {
    const read = new Set(sources.map(({ path }) => packageOf(path)));
    expect([...read].toSorted()).toEqual(Object.keys(table.packages).toSorted());
    expect(manifests.map(({ folder }) => folder)).toEqual(Object.keys(table.packages).toSorted());
  });
});

describe('imports', () => {
  it('are those that the table allows', () => {
    expect(forbiddenImports(imports, table)).toEqual([]);
  });

  it('are declared by no package that may not make them', () => {
    const declared = manifests.flatMap(({ folder, ...manifest }) => {
      const names = declaredBy({ folder, ...manifest }).map(([name]) => ourPackage(name, table));
      const { ours = [], inTests } = table.packages[folder] ?? {};
      return names
        .filter((name) => name && ![...ours, ...table.inTests.ours, ...(inTests?.ours ?? [])].includes(name))
        .map((name) => [folder, name]);
    });
    expect(declared).toEqual([]);
  });

  it('of telemetry are made beside the business and not in it', () => {
    const recording = deliveredImports
      .filter(({ from, to }) => from.startsWith('apps/') && to.startsWith('@webstore/telemetry'))
      .map(({ from }) => from);
    expect(recording.length).toBeGreaterThan(10);
    expect(recording.filter((path) => !/\.metrics\.ts$|\/src\/main\.ts$/.test(path))).toEqual([]);
  });

  it('lead in no circle from package to package', () => {
    const edges = edgesBetween(deliveredImports, ({ from, to }) => [packageOf(from), ourPackage(to, table)]);
    expect(edges.size).toBeGreaterThan(12);
    expect(findCycle(edges)).toBeUndefined();
  });

  it.each(Object.keys(table.folders))('lead in no circle from folder to folder of %s', (app) => {
    expect(findCycle(foldersOf(app))).toBeUndefined();
  });

  it.each(Object.entries(table.folders))('are all made that the table allows in %s', (app, { mayImport }) => {
    const edges = foldersOf(app);
    const unused = Object.entries(mayImport).flatMap(([from, targets]) =>
      targets.filter((to) => !edges.get(from)?.has(to)).map((to) => `${from} → ${to}`),
    );
    expect(unused).toEqual([]);
  });

  it.each(Object.entries(table.folders))('of %s come from folders that the table names', (app, {
    ground,
    mayImport,
  }) => {
    const folders = delivered.filter(({ path }) => packageOf(path) === app).map(({ path }) => folderOf(path));
    expect([...new Set(folders)].toSorted()).toEqual([...ground, ...Object.keys(mayImport)].toSorted());
  });

  function foldersOf(app: string) {
    const inside = deliveredImports.filter(({ from, to }) => packageOf(from) === app && packageOf(to) === app);
    return edgesBetween(inside, ({ from, to }) => [folderOf(from), folderOf(to)]);
  }
});

describe('the environment', () => {
  const readers = [
    /^apps\/[^/]+\/src\/(config|migrate)\.ts$/,
    /^apps\/main-service\/src\/seed\/main\.ts$/,
    /^external-mocks\/[^/]+\/src\/main\.ts$/,
    /^tools\//,
    // Whether anything of telemetry is loaded at all.
    /^libs\/telemetry\/src\/start-telemetry\.ts$/,
    // Of which commit a build is that has no history.
    /^libs\/telemetry\/src\/version\/write-version\.ts$/,
    // Which programs this machine has; where the run's PostgreSQL listens.
    /^libs\/parts\/src\/node-program\.ts$/,
    /^libs\/backing-services\/src\/debian-programs\.ts$/,
    /^libs\/testing\/src\/(global-setup|test-database)\.ts$/,
  ];

  it('is read in one file of an app and in entry points', () => {
    const found = pathsWhere(delivered, readsEnvironment);
    expect(found).toContain('apps/main-service/src/config.ts');
    expect(found.filter((path) => !readers.some((reader) => reader.test(path)))).toEqual([]);
  });

  it('has the keys that .env.example lists', () => {
    const listed = keysListedIn(readFileSync(join(REPOSITORY_ROOT, '.env.example'), 'utf8'));
    expect(listed.toSorted()).toEqual([...new Set(keysRead())].toSorted());
  });

  function keysRead(): string[] {
    const named = (pattern: RegExp) => sources.filter(({ path }) => pattern.test(path));
    const configs = named(
      /^apps\/[^/]+\/src\/config\.ts$|^libs\/nest-service\/src\/service-config\.ts$|^libs\/telemetry\/src\/settings\.ts$/,
    );
    const mocks = named(/^external-mocks\/mock-kit\/src\/settings\.ts$/);
    const rates = named(/^external-mocks\/(payment-provider|crm|inventory)\/src\/[^/]+(?<!\.spec)\.ts$/).flatMap(
      rateKeysIn,
    );
    expect([configs.length, mocks.length]).toEqual([7, 1]);
    expect(rates.length).toBeGreaterThan(10);
    const ports = ['postgres', 'redis', ...PARTS.map(({ name }) => name), ...Object.keys(OBSERVER_PORTS)];
    return [
      ...ports.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_PORT`),
      ...OBSERVERS.map(({ name }) => programKeyOf(name)),
      ...[...configs, ...mocks].flatMap(keysNamedIn),
      ...rates,
    ];
  }
});

describe('time', () => {
  const withAllBelow = (folder: string): string[] => [
    folder,
    ...(table.packages[folder]?.ours ?? []).flatMap(withAllBelow),
  ];
  const apps = Object.keys(table.packages).filter((folder) => folder.startsWith('apps/'));
  const packages = new Set(apps.flatMap(withAllBelow));
  const serving = delivered.filter(({ path }) => packages.has(packageOf(path)));

  it('of day is asked of the machine in one file, which then asks the database, and for what signals bear', () => {
    expect(pathsWhere(serving, readsWallClock)).toEqual([
      'libs/database/src/database-clock.ts',
      'libs/telemetry/src/pipeline/wall-clock.ts',
    ]);
  });

  it('is bounded in every file that opens connections, and these are all', () => {
    expect(pathsWhere(serving, opensConnections)).toEqual([
      'apps/main-service/src/impatient-redis.ts',
      'libs/database/src/migrate.ts',
      'libs/database/src/pool.ts',
      'libs/http-client/src/wire.ts',
    ]);
  });
});

describe('versions', () => {
  it('are pinned in the root', () => {
    expect(declaredBy(rootManifest).length).toBeGreaterThan(25);
    expect(unpinnedVersions(rootManifest)).toEqual([]);
  });

  it("are the root's in every package", () => {
    expect(looseVersions(manifests, rootManifest)).toEqual([]);
  });
});

describe('sizes', () => {
  const isData = (path: string) => /\/migrations\/|\/seed\/catalog\//.test(path);
  const code = sources.filter(({ path }) => !isData(path));

  it('keep nine of ten files within 150 lines', () => {
    expect(ninetiethPercentile(code.map(linesOf))).toBeLessThanOrEqual(150);
  });

  it('keep every file within 250 lines', () => {
    expect(pathsWhere(code, (source) => linesOf(source) > 250)).toEqual([]);
  });

  it('keep every entry point within 40 lines', () => {
    const entries = sources.filter(({ path }) => path.endsWith('/src/main.ts'));
    expect(entries.length).toBeGreaterThanOrEqual(7);
    expect(pathsWhere(entries, (source) => linesOf(source) > 40)).toEqual([]);
  });

  it('give no constructor more than six dependencies', () => {
    expect(Math.max(...delivered.map(mostDependencies))).toBeGreaterThan(1);
    expect(pathsWhere(delivered, (source) => mostDependencies(source) > 6)).toEqual([]);
  });

  it('nest branches and loops no deeper than three', () => {
    expect(Math.max(...delivered.map(deepestNesting))).toBeGreaterThan(1);
    expect(pathsWhere(delivered, (source) => deepestNesting(source) > 3)).toEqual([]);
  });
});

describe('a library', () => {
  const libraries = Object.keys(table.packages).filter((folder) => folder.startsWith('libs/'));

  it.each(libraries)('%s says what it is for', (folder) => {
    const readme = join(REPOSITORY_ROOT, folder, 'README.md');
    const index = sources.find(({ path }) => path === `${folder}/src/index.ts`);
    const isShort = existsSync(readme) && readFileSync(readme, 'utf8').trimEnd().split('\n').length <= 15;
    expect(isShort || index?.text.startsWith('/** ')).toBe(true);
  });
});
