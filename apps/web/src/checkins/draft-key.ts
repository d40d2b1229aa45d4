/** Where what is being written is kept: one form a day, or one a kept check-in. */
export const draftKey = ({ id, day }: { id?: string | undefined; day: string }): string =>
  `check-in/${id ?? day}`;
