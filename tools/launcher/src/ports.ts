import { freePort, isFree, portOwner } from '@webstore/backing-services';

export interface ChosenPort {
  readonly port: number;
  /** Who holds the port that was wanted, if someone does. */
  readonly remark?: string;
}

/** A port for each name: the wanted one, or the next free one with a remark on who holds it. */
export async function choosePorts(wanted: Readonly<Record<string, number>>): Promise<Record<string, ChosenPort>> {
  const chosen: Record<string, ChosenPort> = {};
  const taken = new Set<number>();
  for (const [name, port] of Object.entries(wanted)) {
    chosen[name] = await choosePort(port, taken);
    taken.add(chosen[name].port);
  }
  return chosen;
}

async function choosePort(wanted: number, taken: ReadonlySet<number>): Promise<ChosenPort> {
  if (wanted === 0) return { port: await freePort() };
  const port = await freePort(wanted, taken);
  return port === wanted ? { port } : { port, remark: await whyNot(wanted) };
}

async function whyNot(port: number): Promise<string> {
  if (await isFree(port)) return `${port} goes to another part`;
  const owner = await portOwner(port);
  return owner ? `${port} is held by ${owner.name} (pid ${owner.pid})` : `${port} is held by an unknown process`;
}
