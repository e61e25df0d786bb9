import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { bootScript } from './build/boot-script.js';
import { compressed } from './build/compressed.js';
import { preloads } from './build/preloads.js';
import { shopVersion } from './build/shop-version.js';
import { FONTS_FOLDER, subsetFonts } from './build/subset-fonts.js';

const API = 'http://127.0.0.1:8000';

export default defineConfig({
  define: { 'import.meta.env.SHOP_VERSION': JSON.stringify(shopVersion()) },
  plugins: [react(), tailwind(), subsetFonts(), bootScript(), preloads(), compressed()],
  resolve: {
    // Our libraries from their source: nothing has to be built first.
    conditions: ['@webstore/source', ...defaultClientConditions],
    alias: { '@fonts': FONTS_FOLDER },
  },
  server: {
    port: 3001,
    proxy: { '/api': { target: process.env['API'] ?? API, rewrite: (path) => path.replace(/^\/api/, '') } },
  },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    manifest: true,
    // What every first page needs is one file: cut up by which later page shares what, it would be compressed worse.
    // main.tsx waits for a language, so no language may wait for it.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shop', tags: ['$initial'], test: /^(?!.*main\.tsx)/ }] } },
    },
  },
});
