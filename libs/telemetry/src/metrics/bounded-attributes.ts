import type { Instrument, Others } from '../catalog/instrument.js';
import { type BoundedKeys, FirstKeys, LiveKeys, MostSeenKeys } from './bounded-keys.js';

export type Recorded = Readonly<Record<string, string>>;

type OnDropped = (attribute: string, value: string) => void;

/** Puts `other` for the values of an instrument's attributes that are too many; undefined where all its sets are closed. */
export function boundAttributes({ attributes }: Instrument, onDropped: OnDropped) {
  const bounds = Object.entries(attributes).flatMap(([attribute, { others }]): [string, BoundedKeys][] =>
    others ? [[attribute, keysFor(others, (value) => onDropped(attribute, value))]] : [],
  );
  if (bounds.length === 0) return undefined;
  return (recorded: Recorded): Recorded =>
    bounds.reduce((bounded, [attribute, keys]) => withBound(bounded, attribute, keys), recorded);
}

function withBound(recorded: Recorded, attribute: string, keys: BoundedKeys): Recorded {
  const value = recorded[attribute];
  if (value === undefined) return recorded;
  const name = keys.nameOf(value);
  return name === value ? recorded : { ...recorded, [attribute]: name };
}

/** Whether values may lose their names, so that their series must end. */
export function losesNames({ attributes }: Instrument): boolean {
  return Object.values(attributes).some(({ others }) => others !== undefined && others.which !== 'first');
}

function keysFor({ which, atMost }: Others, onDropped: (value: string) => void): BoundedKeys {
  if (which === 'first') return new FirstKeys(atMost);
  return which === 'live' ? new LiveKeys(atMost, onDropped) : new MostSeenKeys(atMost, onDropped);
}
