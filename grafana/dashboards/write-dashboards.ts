import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBoards, jsonOf } from './boards.js';
import { describeBoards } from './describe-boards.js';
import { readBoards } from './read/board-file.js';
import { DASHBOARDS_FOLDER } from './read/folder.js';

/** `npm run dashboards`: writes every dashboard as Grafana reads it, and the page about them. */
rmSync(DASHBOARDS_FOLDER, { recursive: true, force: true });
mkdirSync(DASHBOARDS_FOLDER, { recursive: true });
for (const board of buildBoards()) writeFileSync(join(DASHBOARDS_FOLDER, `${board.uid}.json`), jsonOf(board));
const boards = readBoards();
const reference = fileURLToPath(new URL('../../docs/reference/dashboards.md', import.meta.url));
writeFileSync(reference, describeBoards(boards));
const panels = boards.flatMap(({ panels }) => panels.filter(({ targets = [] }) => targets.length > 0));
process.stdout.write(`${boards.length} dashboards with ${panels.length} panels are in grafana/json.\n`);
