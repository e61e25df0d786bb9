/** A map whose entries are made when they are first asked for. */
export class Keyed<Key, Value> extends Map<Key, Value> {
  constructor(private readonly make: () => Value) {
    super();
  }

  at(key: Key): Value {
    const known = this.get(key) ?? this.make();
    this.set(key, known);
    return known;
  }
}
