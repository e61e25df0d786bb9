import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/boot/boot.ts', import.meta.url));

/** In index.html: after the `<meta>` that the script reads, before the first file that would be waited for. */
const PLACE = '<!-- boot script -->';

/**
 * Puts the boot script into the head of the page: it runs before anything is fetched, so it cannot be a file. It is the only
 * inline script, and the same text in every answer, so a content security policy can allow it by its hash.
 */
export function bootScript(): Plugin {
  return {
    name: 'webstore:boot-script',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const script = `<script>${await bundled()}</script>`;
        return html.replace(PLACE, () => script);
      },
    },
  };
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'baseline-widely-available',
      lib: { entry: ENTRY, formats: ['iife'], name: 'boot' },
    },
  });
  const [{ output }] = result as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code.trim();
}
