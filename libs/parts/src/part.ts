/** What a part is told about the others. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly serviceToken: string;
  /** Where a part keeps what is to outlive it and has no database for; nowhere if not given. */
  readonly folder?: string;
  /** Address by part name; a part that is not there is told an address where nobody answers. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** One process of the shop. */
export interface Part {
  readonly name: string;
  readonly kind: 'service' | 'mock' | 'storefront';
  /** What runs, relative to the root of the repository. */
  readonly entry: string;
  /** Where it listens unless told otherwise. */
  readonly port: number;
  /** Answers 200 when the part can serve. */
  readonly readyPath: string;
  /** Names of the parts that are started before it, and stopped after it. */
  readonly after: readonly string[];
  /** What it needs to know beyond HOST and PORT. */
  readonly environment: (surroundings: Surroundings) => Readonly<Record<string, string>>;
}

/** A command that runs to its end before the parts are started. */
export interface Chore {
  readonly name: string;
  readonly entry: string;
  readonly environment: Part['environment'];
}
