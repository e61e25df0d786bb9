import type { Mortal } from '../process/mortal.js';
import type { Place } from './chance.js';
import type { Luck } from './luck.js';
import type { CallFault, Moment } from './misfortune.js';

export interface PassageOptions {
  readonly mortal: Mortal;
  readonly luck: Luck;
  /** What is done here, without the name of the service that does it. */
  readonly deed: string;
  readonly stillMs: number;
}

/** Work of a schedule at a statement or a call of a process. */
export class Passage {
  readonly #place: Place;

  constructor(private readonly options: PassageOptions) {
    const { mortal, luck, deed } = options;
    this.#place = luck.pass(`${mortal.service}/${deed}`, mortal.name);
  }

  fault(): CallFault | undefined {
    return this.options.luck.fault(this.#place);
  }

  /** The process goes on, stands still or dies, as this schedule's luck has it or another's there. @throws ProcessDied */
  async endure(moment: Moment): Promise<void> {
    const { mortal, luck, stillMs } = this.options;
    const place = this.#place;
    if (mortal.standsStill) luck.witness({ ...place, what: `zombie-${moment}` }, mortal.name);
    try {
      await mortal.pass();
      await mortal.suffer(luck.blow(place, moment, mortal.name), stillMs);
    } catch (error) {
      luck.witness({ ...place, what: `death-${moment}` }, mortal.name);
      throw error;
    }
  }
}
