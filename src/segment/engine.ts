/** A jieba engine with the general dictionary loaded and HMM off. */
export interface Engine {
  /** Package and version: "@node-rs/jieba 2.0.3". */
  readonly name: string;
  /**
   * Cuts runs of Han characters that are joined by line feeds; a line feed comes back as a word of its own.
   * The words, put together, are the text.
   */
  cut(text: string): readonly string[];
}
