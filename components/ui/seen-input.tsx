/** Inside a form of something that others may change meanwhile: what it showed, by which the server tells who comes second. */
export function SeenInput({ shown }: { shown: object }) {
  return <input type="hidden" name="seen" value={JSON.stringify(shown)} />;
}
