/** What the browser says about space and about clearing. A null means that it does not say. */
export interface RoomSaid {
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}
/** Never rejects. */
export type Room = () => Promise<RoomSaid>;

export const unknownRoom: Room = async () => ({ persisted: null, usedBytes: null, quotaBytes: null });

const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch {
    // Some private windows refuse to answer; not knowing is an answer that the screen can say.
    return null;
  }
};

/** Asks the browser; each number is null where it will not say. */
export const browserRoom: Room = async () => {
  const [persisted, estimate] = await Promise.all([
    orNull(navigator.storage.persisted()),
    orNull(navigator.storage.estimate()),
  ]);
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
};
