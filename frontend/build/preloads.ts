import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** In index.html. */
const PLACE = '<meta name="languages" content="" />';

/**
 * Names the hashed files that the page needs at once and that the browser would find late: the fonts, and for the boot script
 * the file of each language.
 */
export function preloads(): Plugin {
  return {
    name: 'webstore:preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        html: html.replace(PLACE, languageFiles(bundle)),
        tags: [...sharedByLanguages(bundle), ...fonts(bundle)],
      }),
    },
  };
}

function fonts(bundle: Bundle): HtmlTagDescriptor[] {
  const files = Object.keys(bundle).filter((file) => file.endsWith('.woff2'));
  return files.map((file) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
    injectTo: 'head',
  }));
}

function languageChunks(bundle: Bundle): [language: string, chunk: Rolldown.OutputChunk][] {
  return Object.values(bundle).flatMap((chunk): [string, Rolldown.OutputChunk][] => {
    if (chunk.type !== 'chunk') return [];
    const language = /languages\/bundles\/([\w-]+)\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
    return language ? [[language, chunk]] : [];
  });
}

/** `de=/assets/de-1a2b.js …`, read by the boot script. */
function languageFiles(bundle: Bundle): string {
  const found = languageChunks(bundle).map(([language, { fileName }]) => `${language}=/${fileName}`);
  return `<meta name="languages" content="${found.join(' ')}" />`;
}

function sharedByLanguages(bundle: Bundle): HtmlTagDescriptor[] {
  const files = new Set(languageChunks(bundle).flatMap(([, { imports }]) => imports));
  return [...files].map((file) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: '', href: `/${file}` },
    injectTo: 'head',
  }));
}
