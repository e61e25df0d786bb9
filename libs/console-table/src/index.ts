/** Tables for what a program tells in a terminal. */
export { drawTable } from './draw-table.js';
