import type { Command } from '../src/command.js';
import { runCommand } from '../src/run-command.js';

class Paper {
  text = '';

  constructor(readonly isTTY: boolean) {}

  write(text: string): void {
    this.text += text;
  }
}

export interface Answer {
  readonly code: number;
  readonly text: string;
  readonly complaints: string;
}

/** A command that goes on until it is ended. */
export interface Running {
  /** What it has written so far. */
  text(): string;
  complaints(): string;
  end(): Promise<number>;
}

/** Somebody at a terminal with one of the commands. */
export class Operator {
  constructor(
    private readonly command: Command,
    private readonly databaseUrl: string,
  ) {}

  async asks(...words: readonly string[]): Promise<Answer> {
    const running = this.starts(words);
    const code = await running.ended;
    return { code, text: running.text(), complaints: running.complaints() };
  }

  /** As a script does; returns what it parses. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there, and fails where it is not
  async reads(...words: readonly string[]): Promise<any> {
    return JSON.parse((await this.asks(...words, '--json')).text);
  }

  starts(words: readonly string[], isTTY = false): Running & { readonly ended: Promise<number> } {
    const [output, complaints] = [new Paper(isTTY), new Paper(isTTY)];
    const end = new AbortController();
    const place = { output, complaints, databaseUrl: this.databaseUrl, signal: end.signal };
    const ended = runCommand(this.command, words, place);
    return {
      ended,
      text: () => output.text,
      complaints: () => complaints.text,
      end: () => {
        end.abort();
        return ended;
      },
    };
  }
}
