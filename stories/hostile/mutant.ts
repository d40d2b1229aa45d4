/** One defence taken away: what to change, and the title of the only assertion that may notice. */
export interface Mutant {
  readonly name: string;
  /** Each must fit exactly one place in its file. */
  readonly patches: readonly { readonly file: string; readonly take: string; readonly put: string }[];
  readonly fails: string;
}
