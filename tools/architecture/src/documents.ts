/** What a document names in code marks: paths of the repository, and scripts that npm runs. */
export interface Named {
  readonly paths: readonly string[];
  readonly scripts: readonly string[];
}

const PATH = /^(apps|libs|external-mocks|tools|docs)\/[\w./-]+$/;

export function namedIn(markdown: string): Named {
  const words = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  const built = (path: string) => path.includes('/dist/');
  const scripts = [...markdown.matchAll(/(?:`|&& )npm (?:run )?([a-z0-9:-]+)/g)].map(([, script = '']) => script);
  return { paths: words.filter((word) => PATH.test(word) && !built(word)), scripts };
}

/** Where the links of a document lead inside the repository, relative to the document. */
export function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
}
