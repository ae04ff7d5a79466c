/** Loaded into the page server with --import: it ends when the process that started it is gone, however that ended. */
if (process.channel) process.once("disconnect", () => process.exit(1));
