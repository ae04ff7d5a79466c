/** What would be saved now. */
export interface ShownNow {
  board: string;
  query: string;
  /** Which period it keeps, in words. */
  period: string;
  /** A filter names owners of accounts. */
  namesOwners: boolean;
}

/** What is shown, for a form to send. */
export function ShownFields({ shown }: { shown: ShownNow }) {
  return (
    <>
      <input type="hidden" name="board" value={shown.board} />
      <input type="hidden" name="query" value={shown.query} />
    </>
  );
}
