/** Honest shoppers by the minute, for whoever wants to see the shop under load. */
export { isClean, type LoadSummary, type Second } from './measure/summary.js';
export { type PersonaName, personaNames } from './plan/personas.js';
export { type LoadOptions, runLoad } from './run-load.js';
export { GENERATOR_ADDRESS, TargetAway, TargetRefused } from './target.js';
