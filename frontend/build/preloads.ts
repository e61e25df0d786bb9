import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

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
      handler: (_html, { bundle }) => (bundle ? [languageFiles(bundle), ...fonts(bundle)] : []),
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

/** `<meta name="languages" content="de=/assets/de-1a2b.js …">`, read by the boot script. */
function languageFiles(bundle: Bundle): HtmlTagDescriptor {
  const found = Object.values(bundle).flatMap((chunk) => {
    const language =
      chunk.type === 'chunk' && /languages\/bundles\/([\w-]+)\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
    return language ? [`${language}=/${chunk.fileName}`] : [];
  });
  return { tag: 'meta', attrs: { name: 'languages', content: found.join(' ') }, injectTo: 'head-prepend' };
}
