/** Every defence that `npm run mutate` takes away, with the one assertion that may notice. */
import type { Mutant } from './mutant.ts';
import { mutantsA } from './mutants-a.ts';
import { mutantsB } from './mutants-b.ts';
import { mutantsC } from './mutants-c.ts';
import { mutantsD } from './mutants-d.ts';

export const mutants: readonly Mutant[] = [...mutantsA, ...mutantsB, ...mutantsC, ...mutantsD];
