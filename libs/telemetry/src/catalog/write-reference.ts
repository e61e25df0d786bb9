import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCatalog } from './describe-catalog.js';

const reference = fileURLToPath(new URL('../../../../docs/reference/metrics.md', import.meta.url));
writeFileSync(reference, describeCatalog());
