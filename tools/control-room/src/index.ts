/** What the control room is made of, read and checked without any of its programs. */
export { checkExpression } from './check-expression.js';
export { type Names, namesIn } from './names-in.js';
export type { Language } from './parse-expression.js';
export { type Alert, type Rule, readAlerts, readRules } from './rules.js';
export { readRunbooks, runbookOf } from './runbooks.js';
export { type Scale, scaleExpression, scaleRules } from './scale-rules.js';
export { writeScaledConfiguration } from './write-scaled-configuration.js';
