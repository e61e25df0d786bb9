import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkExpression } from '@webstore/control-room';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { buildBoards, jsonOf } from './boards.js';
import { describeBoards } from './describe-boards.js';
import { faultsOf } from './faults.js';
import { type BoardFile, readBoards, type SourceFile } from './read/board-file.js';
import { DASHBOARDS_FOLDER } from './read/folder.js';
import { questionsOf } from './read/questions.js';

const boards = readBoards();
const questions = boards.flatMap(questionsOf);
const linksOf = ({ links, panels }: BoardFile) => [
  ...links,
  ...panels.flatMap((panel) => [...(panel.links ?? []), ...(panel.fieldConfig?.defaults.links ?? [])]),
];
const urls = boards.flatMap(linksOf).flatMap(({ url }) => url ?? []);
const RUNBOOK = /^\/public\/runbooks\/([\w-]+)\.md$/;
const namedIn = (pattern: RegExp) => new Set(urls.flatMap((url) => pattern.exec(url)?.[1] ?? []));

describe('the dashboards', () => {
  it('are committed as they are written (npm run dashboards)', () => {
    const built = buildBoards();
    const files = globSync('*.json', { cwd: DASHBOARDS_FOLDER }).map((file) => basename(file, '.json'));
    expect(files.toSorted()).toEqual(built.map(({ uid }) => uid).toSorted());
    for (const board of built) {
      expect(readFileSync(join(DASHBOARDS_FOLDER, `${board.uid}.json`), 'utf8')).toBe(jsonOf(board));
    }
  });

  it('are told in docs/reference/dashboards.md (npm run dashboards)', () => {
    const page = readFileSync(join(REPOSITORY_ROOT, 'docs/reference/dashboards.md'), 'utf8');
    expect(page).toBe(describeBoards(boards));
  });

  it.each(
    boards.map((board) => [board.uid, board] as const),
  )('are made as Grafana and people need it: %s', (_, board) => {
    expect(faultsOf(board)).toEqual([]);
  });

  it('link to dashboards that there are', () => {
    const uids = boards.map(({ uid }) => uid);
    const linked = [...namedIn(/^\/d\/([\w-]+)/)];
    expect(linked.length).toBeGreaterThan(1);
    expect(linked.filter((uid) => !uids.includes(uid))).toEqual([]);
  });

  it('link to runbooks that there are', () => {
    const linked = [...namedIn(RUNBOOK)];
    expect(linked.length).toBeGreaterThan(5);
    expect(linked.filter((name) => !existsSync(join(REPOSITORY_ROOT, `docs/runbooks/${name}.md`)))).toEqual([]);
  });

  it('have a panel for every runbook, and so for every alert', () => {
    const linked = namedIn(RUNBOOK);
    const all = globSync('docs/runbooks/*.md', { cwd: REPOSITORY_ROOT }).map((file) => basename(file, '.md'));
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((name) => !linked.has(name))).toEqual([]);
  });
});

describe('what panels ask', () => {
  it('is much', () => {
    expect(questions.length).toBeGreaterThan(120);
  });

  it.each(
    questions.map((question) => [`${question.board}: ${question.panel} (${question.refId})`, question] as const),
  )('names only what there is: %s', (_, { expression, language }) => {
    expect(checkExpression(expression, language)).toEqual([]);
  });

  it('names only what there is where graphs are marked', () => {
    const marks = boards.flatMap(({ annotations }) => annotations.list);
    expect(new Set(marks.map(({ name }) => name))).toEqual(new Set(['Alerts', 'Scenarios']));
    expect(marks).toHaveLength(2 * boards.length);
    const languageOf = ({ type }: SourceFile) => (type === 'loki' ? 'logql' : 'promql');
    expect(marks.flatMap(({ expr, datasource }) => checkExpression(expr, languageOf(datasource)))).toEqual([]);
  });
});
