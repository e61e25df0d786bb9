import shared from '../../jest.config.js';

/** Rules about sources need no database: without the run's set-up they answer in seconds. */
const { globalSetup: _needless, globalTeardown: _neither, ...rest } = shared;

export default { ...rest, rootDir: '../..', roots: ['<rootDir>/tools/architecture'] };
