import { test } from '@playwright/test';

/** One act of the story. When it fails, the first line says in which act that was. */
export const act = <T>(title: string, happens: () => Promise<T>): Promise<T> =>
  test.step(title, async () => {
    try {
      return await happens();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      error.message = `In the act "${title}": ${error.message}`;
      error.stack = `${error.message}\n${error.stack ?? ''}`;
      throw error;
    }
  });
