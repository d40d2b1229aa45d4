/**
 * An invitation as a machine: what happened → where it stands and what is to be done next. Pure, so that the promise can
 * be tried against every order of messages and taps: **nothing is wrapped before the owner's yes and the member's join,
 * both after a comparison, within the time, and once** [T31].
 *
 * What is to be done follows from the state alone (`owedBy`), so a device that stopped anywhere goes on from what it kept.
 */

export type Stage = 'waiting' | 'compare' | 'said-yes' | 'done' | 'used' | 'over' | 'withdrawn' | 'different';

/** Who I am in the room that comes of it, whether I made the invitation, and how far it has come. */
export interface InvitationState {
  readonly mine: 'owner' | 'member';
  readonly made: boolean;
  /** Milliseconds; by the owner's clock. */
  readonly expires: number;
  readonly stage: Stage;
  /** The six digits; null until both nonces are known here. */
  readonly compare: string | null;
  /** My messages that the relay has. */
  readonly put: readonly (0 | 1 | 2 | 3)[];
  /** The member's checked signature (base64url); on the owner's side only. */
  readonly joined: string | null;
  /** What stands in the room's roster of this invitation. */
  readonly roster: RosterFacts;
  /** The mailbox is closed and the secret forgotten. */
  readonly closed: boolean;
}

export interface RosterFacts {
  readonly invited: boolean;
  readonly withdrawn: boolean;
  readonly confirmed: boolean;
  /** There is a key, and this device has it. */
  readonly keyed: boolean;
  /** Whoever was confirmed is no member any more. */
  readonly removed: boolean;
}
export const nothingYet: RosterFacts = {
  invited: false,
  withdrawn: false,
  confirmed: false,
  keyed: false,
  removed: false,
};

export type InvitationEvent =
  /** The relay has my message. */
  | { readonly kind: 'put'; readonly slot: 0 | 1 | 2 | 3 }
  /** Somebody else's message stands where mine should. */
  | { readonly kind: 'taken' }
  /** To the inviter: the other's answer came and holds together. */
  | { readonly kind: 'answered'; readonly now: number; readonly compare: string }
  /** To the joiner: the nonce came and is the one that was committed to. */
  | { readonly kind: 'revealed'; readonly compare: string }
  /** To the owner: the member's join came, and its signature is good. */
  | { readonly kind: 'joined'; readonly joined: string }
  /** The other's message is not what it has to be: somebody is between, or their app is broken. */
  | { readonly kind: 'broken' }
  /** The mailbox is not there any more, and no room came of it: the other one ended it, or its time is over. */
  | { readonly kind: 'gone'; readonly now: number }
  /** What the roster says now; read from the relay. */
  | { readonly kind: 'roster'; readonly now: number; readonly facts: RosterFacts }
  | { readonly kind: 'yes'; readonly now: number }
  | { readonly kind: 'different' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'time'; readonly now: number }
  | { readonly kind: 'closed' };

type Says = 'invited' | 'withdrawn' | 'confirmed' | 'epoch' | 'removed';
/** What this device has to do next, one at a time. */
export type Owed =
  | { readonly kind: 'statement'; readonly says: Says }
  | { readonly kind: 'message'; readonly slot: 0 | 1 | 2 | 3 }
  | { readonly kind: 'close' };

/**
 * The member's clock is not the one that counts: the owner may have said yes in time though it looks late here. A day, and
 * then a room that never came is not waited for any longer.
 */
export const memberWaits = 86_400_000;

const going: ReadonlySet<Stage> = new Set(['waiting', 'compare', 'said-yes']);
/** Nothing comes of it any more, or everything has. */
export const hasEnded = ({ stage }: InvitationState): boolean => !going.has(stage);

export const beginning = (of: Pick<InvitationState, 'mine' | 'made' | 'expires'>): InvitationState => ({
  ...of,
  stage: 'waiting',
  compare: null,
  put: [],
  joined: null,
  roster: nothingYet,
  closed: false,
});

const end = (state: InvitationState, stage: Stage): InvitationState => ({ ...state, stage });

/** Once the other one is a member there is no way back but ending the room. */
const canEnd = (state: InvitationState): boolean => !hasEnded(state) && !state.roster.confirmed;

const isLate = ({ expires }: InvitationState, now: number): boolean => now > expires;

const afterTime = (state: InvitationState, now: number): InvitationState => {
  if (!canEnd(state) || !isLate(state, now)) return state;
  const memberSaidYes = state.mine === 'member' && state.stage === 'said-yes';
  return memberSaidYes && now <= state.expires + memberWaits ? state : end(state, 'over');
};

const afterRoster = (state: InvitationState, facts: RosterFacts, now: number): InvitationState => {
  const next = { ...state, roster: facts };
  if (hasEnded(state)) return next;
  if (facts.confirmed) {
    // Only the two yeses lead to a room: a roster that runs ahead of my own yes is not followed.
    return state.stage === 'said-yes' && facts.keyed ? end(next, 'done') : next;
  }
  return facts.withdrawn ? end(next, 'withdrawn') : afterTime(next, now);
};

/** Where the invitation stands after this. What does not fit where it stands changes nothing. */
export const after = (state: InvitationState, event: InvitationEvent): InvitationState => {
  switch (event.kind) {
    case 'put':
      return state.put.includes(event.slot) ? state : { ...state, put: [...state.put, event.slot] };
    case 'taken':
      return canEnd(state) ? end(state, 'used') : state;
    case 'answered':
      if (!state.made || state.stage !== 'waiting' || !state.put.includes(0)) return state;
      return isLate(state, event.now)
        ? end(state, 'over')
        : { ...state, stage: 'compare', compare: event.compare };
    case 'revealed':
      if (state.made || state.stage !== 'waiting' || !state.put.includes(1)) return state;
      return { ...state, stage: 'compare', compare: event.compare };
    case 'joined':
      if (state.mine !== 'owner' || state.joined !== null) return state;
      return state.stage === 'compare' || state.stage === 'said-yes'
        ? { ...state, joined: event.joined }
        : state;
    case 'broken':
      return canEnd(state) ? end(state, 'different') : state;
    case 'gone':
      return afterGone(state, event.now);
    case 'roster':
      return afterRoster(state, event.facts, event.now);
    case 'yes':
      if (state.stage !== 'compare') return state;
      return isLate(state, event.now) ? end(state, 'over') : { ...state, stage: 'said-yes' };
    case 'different':
      return canEnd(state) && state.stage !== 'waiting' ? end(state, 'different') : state;
    case 'withdraw':
      return canEnd(state) ? end(state, 'withdrawn') : state;
    case 'time':
      return afterTime(state, event.now);
    case 'closed':
      return hasEnded(state) ? { ...state, closed: true } : state;
  }
};

/**
 * An owner who has the member's join needs the mailbox no more. A member always does: whoever asks has just looked whether
 * the room came meanwhile. Before my first message the mailbox of my own invitation does not exist yet, so its absence
 * says nothing.
 */
const afterGone = (state: InvitationState, now: number): InvitationState => {
  const needed = state.mine === 'member' || state.joined === null;
  const begun = state.put.includes(state.made ? 0 : 1);
  if (!canEnd(state) || !needed || !begun) return state;
  return end(state, isLate(state, now) ? 'over' : 'withdrawn');
};

const message = (slot: 0 | 1 | 2 | 3): Owed => ({ kind: 'message', slot });
const statement = (says: Says): Owed => ({ kind: 'statement', says });

/** An end that came while the word "confirmed" was on its way to the relay: whoever became a member by it is removed. */
const owedAfterEnd = ({ mine, stage, roster, closed }: InvitationState): Owed | null => {
  if (mine === 'owner' && stage !== 'done') {
    if (roster.confirmed && !roster.removed) return statement('removed');
    if (roster.invited && !roster.withdrawn && !roster.confirmed) return statement('withdrawn');
  }
  return closed ? null : { kind: 'close' };
};

/** What to do next; null when it is somebody else's turn. */
export const owedBy = (state: InvitationState): Owed | null => {
  if (hasEnded(state)) return owedAfterEnd(state);
  const { mine, made, put, stage, joined, roster } = state;
  // The room first: the offer or the answer tells the other one of it.
  if (mine === 'owner' && !roster.invited) return statement('invited');
  const first = made ? 0 : 1;
  if (!put.includes(first)) return message(first);
  if (stage === 'waiting') return null;
  // Only after the answer: a nonce shown earlier would let somebody between choose theirs to fit.
  if (made && !put.includes(2)) return message(2);
  if (stage !== 'said-yes') return null;
  if (mine === 'member') return put.includes(3) ? null : message(3);
  if (joined === null) return null;
  if (!roster.confirmed) return statement('confirmed');
  return roster.keyed ? null : statement('epoch');
};
