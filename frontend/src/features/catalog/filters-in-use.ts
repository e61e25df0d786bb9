export { AppliedFilters } from './applied-filters';
export { NothingFound } from './nothing-found';
