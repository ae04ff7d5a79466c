/** What the program is called at the provider of the tests. */
export const CLIENT = { id: "lealta", secret: "a secret that only the two of them know" };
