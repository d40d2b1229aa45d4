/** The largest file that is read, in bytes. */
export const fileBytes = 20 * 1024 * 1024;
/** The most lines (or doses) that are read from one file. */
export const fileRows = 200_000;
/** How many changes go into one keep while importing: small enough to stop soon, large enough to be quick. */
export const batchSize = 250;
