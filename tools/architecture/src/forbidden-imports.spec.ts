import { edgesBetween, findCycle } from './cycles.js';
import { folderOf, forbiddenImports } from './forbidden-imports.js';
import { importsOf } from './imports.js';
import { sourceOf } from './source.js';
import { table } from './table.js';

/** What the architecture test would say about a file with this text. */
function saidOf(path: string, text: string): string[] {
  return forbiddenImports(importsOf(sourceOf(path, text)), table);
}

const CART = 'apps/main-service/src/cart/cart.service.ts';

describe('the table', () => {
  it('lets an allowed import pass', () => {
    expect(saidOf(CART, "import { pictureOf } from '../catalog/pictures.js';")).toEqual([]);
    expect(saidOf(CART, "import { add } from '@webstore/money'; import pg from 'pg';")).toEqual([]);
  });

  it('finds an import that the table forbids', () => {
    const upwards = "import { CheckoutService } from '../checkout/checkout.service.js';";
    expect(saidOf(CART, upwards)).toEqual([
      'apps/main-service/src/cart/cart.service.ts imports apps/main-service/src/checkout/checkout.service.js: ' +
        'cart may not use checkout',
    ]);
  });

  it.each([
    ['a type', "import type { A } from '../checkout/a.js';"],
    ['a re-export', "export { A } from '../checkout/a.js';"],
    ['a re-export of everything', "export * from '../checkout/a.js';"],
    ['an import at run time', "const { A } = await import('../checkout/a.js');"],
    ['an import inside a type', "type A = import('../checkout/a.js').A;"],
    ['an import for its effect', "import '../checkout/a.js';"],
  ])('finds it also as %s', (_, text) => {
    expect(saidOf(CART, text)).toHaveLength(1);
  });

  it.each([
    ['a library that uses an app', 'libs/jobs/src/job.ts', "import '@webstore/main-service';"],
    ['an app that uses another', 'apps/promotions-service/src/main.ts', "import '@webstore/payments-service';"],
    [
      'a path into another package',
      'apps/promotions-service/src/main.ts',
      "import '../../../libs/money/src/money.js';",
    ],
    ['money that uses anything', 'libs/money/src/money.ts', "import 'zod';"],
    ['contracts that need Node', 'libs/contracts/src/cart.ts', "import 'node:crypto';"],
    ['a third party that knows the shop', 'external-mocks/crm/src/main.ts', "import '@webstore/contracts';"],
    ['Express in a service', 'apps/payments-service/src/main.ts', "import express from 'express';"],
    ['telemetry in business code', CART, "import { metrics } from '@opentelemetry/api';"],
    [
      'a feature of the storefront that uses the shell',
      'frontend/src/features/cart/a.tsx',
      "import '../../shell/shell';",
    ],
    ['a control that knows a feature', 'frontend/src/ui/a.tsx', "import { B } from '../features/cart/b';"],
    ['a page that needs Nest', 'frontend/src/ui/a.tsx', "import '@nestjs/common';"],
    ['a test library in what is delivered', CART, "import { Shop } from '@webstore/testing';"],
  ])('finds %s', (_, path, text) => {
    expect(saidOf(path, text)).toHaveLength(1);
  });

  it('lets tests use more, but no other app', () => {
    const spec = 'apps/main-service/test/cart.e2e.spec.ts';
    expect(saidOf(spec, "import { Shop } from '@webstore/testing';")).toEqual([]);
    expect(saidOf(spec, "import '../../payments-service/src/outcome.js';")).toHaveLength(1);
  });
});

describe('cycles', () => {
  const folders = (...files: readonly (readonly [path: string, text: string])[]) => {
    const imports = files.flatMap(([path, text]) => importsOf(sourceOf(path, text)));
    return edgesBetween(imports, ({ from, to }) => [folderOf(from), folderOf(to)]);
  };

  it('finds a cycle', () => {
    const edges = folders(
      ['apps/main-service/src/cart/a.ts', "import '../catalog/b.js';"],
      ['apps/main-service/src/catalog/b.ts', "import '../orders/c.js';"],
      ['apps/main-service/src/orders/c.ts', "export * from '../cart/a.js';"],
    );
    expect(findCycle(edges)).toEqual(['cart', 'catalog', 'orders', 'cart']);
  });

  it('takes two ways to one folder for no cycle', () => {
    const edges = folders(
      ['apps/main-service/src/cart/a.ts', "import '../catalog/b.js'; import '../orders/c.js'; import './d.js';"],
      ['apps/main-service/src/orders/c.ts', "import '../catalog/b.js';"],
    );
    expect(findCycle(edges)).toBeUndefined();
  });
});
