/** A sentence of messages with an ellipsis in each of its gaps, for showing it where nothing has happened that would fill them. Pure. */
export function sentenceShape(message: string): string {
  let depth = 0;
  let shape = "";
  for (const letter of message) {
    if (letter === "{") shape += depth++ === 0 ? "…" : "";
    else if (letter === "}") depth--;
    else if (depth === 0) shape += letter;
  }
  return shape;
}
