import { install } from './install.js';

process.exitCode = await install(process.env, process.stdout);
