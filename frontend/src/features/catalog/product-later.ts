export { AlsoOnTheShelf } from './also-on-the-shelf';
export { BuyBar } from './buy-bar';
export { FactTable } from './fact-table';
export { ProductHead } from './product-head';
