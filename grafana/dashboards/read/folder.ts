import { fileURLToPath } from 'node:url';

/** Where the dashboards are that Grafana loads; source and build are as deep. */
export const DASHBOARDS_FOLDER = fileURLToPath(new URL('../../json/', import.meta.url));
