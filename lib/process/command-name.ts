/** How a person types the command line, from the folder of the clone; messages say it as {lealta}. */
export const COMMAND_NAME = "npm run -s lealta --";
