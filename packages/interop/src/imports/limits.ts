/** The largest file that is read, in bytes. */
export const fileBytes = 20 * 1024 * 1024;
/** The most lines (or doses) that are read from one file. */
export const fileRows = 200_000;
/** The most cells of a table, whatever its lines: ten in each of the most lines. A page of commas is no table. */
export const fileCells = 10 * fileRows;
/** The longest line of headings, in characters. */
export const headLength = 10_000;
/** How many changes go into one keep while importing: small enough to stop soon, large enough to be quick. */
export const batchSize = 250;
