export type Listener<News> = (news: News) => void;

/** Those who want to hear of something, each time it happens. */
export class Listeners<News> {
  private readonly listeners = new Set<Listener<News>>();

  /** Returns what ends the listening. */
  listen(listener: Listener<News>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected tell(news: News): void {
    for (const listener of this.listeners) listener(news);
  }
}
