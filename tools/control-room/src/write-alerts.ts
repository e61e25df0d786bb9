import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { describeAlerts } from './describe-alerts.js';
import { readAlerts } from './rules.js';

writeFileSync(join(REPOSITORY_ROOT, 'docs/reference/alerts.md'), describeAlerts(readAlerts(REPOSITORY_ROOT)));
