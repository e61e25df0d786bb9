export type Signal = 'traces' | 'logs' | 'metrics';

/** answers: takes what it gets. refuses: turns it away. hangs: never says anything. */
export type Mood = 'answers' | 'refuses' | 'hangs';

/** Takes a request of OTLP and says how to meet it. */
export type Receive = (signal: Signal, request: Buffer) => Mood;

export interface Listening {
  readonly address: string;
  close(): void;
}
