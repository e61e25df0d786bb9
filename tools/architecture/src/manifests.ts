import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from './source.js';

/** A package.json, `folder` being relative to the root of the repository. */
export interface Manifest {
  readonly folder: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function readManifests(root: string): Manifest[] {
  const patterns = PACKAGES.map((folder) => `${folder}/package.json`);
  const folders = globSync(patterns, { cwd: root }).map((path) => path.replace('/package.json', ''));
  return folders.toSorted().map((folder) => readManifest(root, folder));
}

/** @throws Error where there is none */
export function readManifest(root: string, folder: string): Manifest {
  return { ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')), folder };
}

export function declaredBy({ dependencies, devDependencies }: Manifest): [name: string, version: string][] {
  return Object.entries({ ...dependencies, ...devDependencies });
}

/** A sentence for each dependency that is not pinned to one version, the root's. */
export function looseVersions(manifests: readonly Manifest[], root: Manifest): string[] {
  const versions = new Map(declaredBy(root));
  const wanted = (name: string) => (name.startsWith('@webstore/') ? '*' : versions.get(name));
  return manifests.flatMap((manifest) =>
    declaredBy(manifest)
      .filter(([name, version]) => version !== wanted(name))
      .map(([name, version]) => `${manifest.folder} wants ${name} ${version}, the root has ${wanted(name) ?? 'none'}`),
  );
}

/** A sentence for each version in the root's manifest that leaves a choice. */
export function unpinnedVersions(root: Manifest): string[] {
  return declaredBy(root)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
