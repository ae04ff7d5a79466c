/** Ends this process when the one that started it is gone, however that one ended: their channel closes then. */
export function endWithParent(): void {
  if (process.channel) process.once("disconnect", () => process.exit(1));
}
