import { id, logical, words } from '../fields.ts';

/**
 * The other one in a room, as each calls them in their own notebook: "You call Dana your therapist." One record a room,
 * with the room's id. `lookedAt`: how far this notebook's owner had looked in the room, as the room's logical time
 * (`newestOf`); told to nobody.
 */
export const memberFields = { roomId: id, name: words, nextContact: words, lookedAt: logical };
