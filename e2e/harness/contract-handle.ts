/** What the contract page and its worker say to each other, and what a test finds on the page as `window.contract`. */

export type Asked =
  | { readonly what: 'rules' }
  | { readonly what: 'run'; readonly title: string }
  | {
      readonly what: 'keys';
      readonly does: 'read' | 'write' | 'destroy';
      readonly id: string;
      readonly bytes?: readonly number[];
    };

export interface ContractHandle {
  readonly rules: () => Promise<readonly string[]>;
  /** What was seen when the rule does not hold; `null` when it does. */
  readonly run: (title: string) => Promise<string | null>;
  readonly keys: (
    does: 'read' | 'write' | 'destroy',
    id: string,
    bytes?: readonly number[],
  ) => Promise<readonly number[] | null>;
}
