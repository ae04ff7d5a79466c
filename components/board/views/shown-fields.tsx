import type { ShownNow } from "./views-menu";

/** What is shown, for a form to send. */
export function ShownFields({ shown }: { shown: ShownNow }) {
  return (
    <>
      <input type="hidden" name="board" value={shown.board} />
      <input type="hidden" name="query" value={shown.query} />
    </>
  );
}
