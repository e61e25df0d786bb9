/** A map that forgets its oldest entry when it is full, so that a mock may run for weeks. */
export class BoundedMap<K, V> extends Map<K, V> {
  constructor(private readonly capacity: number) {
    super();
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.capacity && oldest !== undefined) this.delete(oldest);
    return this;
  }
}
