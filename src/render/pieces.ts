/** Joins short texts to pieces of at least `least` code units, so that few are written and none is too long. */
export function* piecesOf(texts: Iterable<string>, least = LEAST): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < least) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

const LEAST = 1 << 18;
