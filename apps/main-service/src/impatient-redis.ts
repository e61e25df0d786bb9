import { Redis } from 'ioredis';

const LOOK_EVERY_MS = 20;
const SILENT_LOOKS = 2;

/**
 * A connection that is given up when Redis is silent for 40 to 60 ms while somebody waits for it: all who wait are refused,
 * and until a new connection answers nobody waits at all. Looks are counted rather than time, because a busy process
 * may have the answer in hand and not have read it.
 */
export class ImpatientRedis extends Redis {
  #watch: NodeJS.Timeout | undefined;

  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const sending = super.sendCommand(...sent);
    this.#watch ??= this.#watchSilence();
    return sending;
  }

  #watchSilence(): NodeJS.Timeout {
    let read = this.stream?.bytesRead;
    let silentLooks = 0;
    return setInterval(() => {
      const isSilent = this.stream?.bytesRead === read;
      silentLooks = isSilent ? silentLooks + 1 : 0;
      read = this.stream?.bytesRead;
      if (!this.#isAwaited()) this.#rest();
      else if (silentLooks > SILENT_LOOKS) this.stream.destroy();
    }, LOOK_EVERY_MS);
  }

  #isAwaited(): boolean {
    return this.stream !== undefined && !this.stream.destroyed && this.commandQueue.length > 0;
  }

  #rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}
