/** The dashboards of the shop: as they are committed, and what they ask. */
export { type BoardFile, type PanelFile, readBoards } from './read/board-file.js';
export { type Filling, filled } from './read/fill.js';
export { isAsking, type Language, type Question, questionsOf } from './read/questions.js';
