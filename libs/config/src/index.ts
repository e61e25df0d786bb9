/** Configuration of a service: the environment parsed once, frozen, and refused whole when a key is wrong. */

export { csv, flag, httpUrl, networks, port, postgresUrl, redisUrl, secret } from './keys.js';
export { ConfigInvalid, loadConfig } from './load-config.js';
