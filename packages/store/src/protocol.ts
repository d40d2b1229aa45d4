/**
 * What the page and the worker say to each other. The worker holds every key, the sealed entries and the record; the
 * page holds a read-only copy of the open record and sends commands. Nothing else crosses.
 *
 * Every command answers with a `Result`; a refusal is a word from `Refusal`, which the page turns into a sentence in
 * one place (`apps/web/src/shell/refusals.ts`). A command throws only when the program itself is wrong.
 */
import type { Result } from '@handrail/kernel/result.ts';
import type { AnyRecord, Change, Kind } from '@handrail/domain/records.ts';

export type NotebookRole = 'own' | 'desk' | 'on-desk';

/** What anyone holding the device can see of a notebook: a picture, the day it was made, how it is locked. */
export interface NotebookCover {
  readonly id: string;
  readonly role: NotebookRole;
  /** Index into the covers' drawings; given by the program, never typed. */
  readonly cover: number;
  readonly madeOn: string;
  readonly lock: 'passphrase' | 'later';
}

/** What is known of the device whatever is open. */
export interface DeviceState {
  readonly notebooks: readonly NotebookCover[];
  readonly open: NotebookCover | null;
  /** One writer at a time: `elsewhere` means another tab has it. */
  readonly writer: 'here' | 'elsewhere';
}

/** One line of a plan that the person put where it can be read before unlocking. Kept in the clear, and said so. */
export interface PocketItem {
  readonly id: string;
  readonly notebookId: string;
  readonly plan: string;
  readonly section: string;
  readonly words: string;
  readonly phone?: string;
}

/** One act on one thing. */
export interface HistoryLine {
  /** Milliseconds; what this device's clock said. */
  readonly at: number;
  readonly by: string;
  readonly did: 'changed' | 'removed' | 'put-back';
  /** Only the fields this act touched; `null` where a value was taken back. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One removed thing, as it stood. */
export interface Removed {
  readonly kind: Kind;
  readonly id: string;
  readonly record: AnyRecord;
  readonly removedAt: number;
  /** Within 30 days. Afterwards its words can still be erased. */
  readonly canPutBack: boolean;
}

/** An entry this version cannot read, kept byte for byte. [D13] */
export interface Newer {
  readonly entryId: string;
  readonly at: number | null;
}

/** Something in the kept entries is not as it was left; named to the person, never papered over. */
export interface Trouble {
  readonly kind: 'gap' | 'altered' | 'rolled-back';
  readonly count: number;
}

/** Where copies are, as far as this device knows. Times in milliseconds; null when never. */
export interface Copies {
  readonly lastBackupAt: number | null;
  readonly lastKitAt: number | null;
  readonly entries: number;
  /** Whether the browser promised not to clear this device's storage; null when it cannot say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

/** Something in a shared room is not as it should be; named to the person, never papered over. One line a kind. */
export interface RoomTrouble {
  readonly kind:
    /** Entries are missing in somebody's chain. */
    | 'withheld'
    /** Two different things at one place, or two people were shown different things. */
    | 'forked'
    /** The relay, or this device's copy, is from an earlier day. */
    | 'rolled-back'
    /** The same thing came again in another place. */
    | 'replayed'
    /** Not signed by who it says. */
    | 'forged'
    /** Signed, and not theirs to do; refused whole. */
    | 'not-allowed'
    /** A key that cannot be taken here, or that cannot be made for a device of somebody's. */
    | 'no-key'
    /** Eight devices of this person are in the room already, so this one is not. Over when one of them is taken out. */
    | 'many-devices'
    /** Made with a newer version: kept as it is. [D13] */
    | 'newer'
    /** Waiting for a key or a statement that has not come. */
    | 'waiting';
  readonly count: number;
}

/** A device of somebody in a room, or of oneself. */
export interface DeviceView {
  readonly id: string;
  readonly this: boolean;
  readonly addedAt: number | null;
  readonly removed: boolean;
}

/** One room as the page sees it. The names people go by are `member` records in one's own notebook. */
export interface RoomView {
  readonly id: string;
  /** The person owns the room; the therapist is a member of it. */
  readonly mine: 'owner' | 'member';
  /** The other one; null until they were confirmed. */
  readonly other: { readonly personId: string; readonly devices: readonly DeviceView[] } | null;
  /** `ended`: nothing is sent or received any more. What was read stays. */
  readonly state: 'open' | 'ended';
  /** False on a device that is not the newest of this person: what is shared is shared from there. */
  readonly sharesFromHere: boolean;
  /** Keys `kind id` of things kept here and not yet sent. */
  readonly unsent: readonly string[];
  readonly trouble: readonly RoomTrouble[];
}

/** How it stands with the relay. `off`: nothing is shared, so there is no connection at all. */
export type RelayState =
  | { readonly state: 'off' | 'connecting' | 'connected' | 'not-reached' }
  /** It cannot be used by this version, or refuses this device; nothing is lost. */
  | {
      readonly state: 'refused';
      readonly why: 'too-old' | 'too-new' | 'wrong-origin' | 'forged' | 'no-room' | 'slow-down';
    };

export interface RelayView {
  readonly relay: RelayState;
  readonly unsent: number;
  /** Whole minutes this device's clock is ahead of the relay's (negative: behind); null while it is within five. */
  readonly clockOff: number | null;
}

/** The words of the therapist's card, as they travel in an invitation. */
export interface CardText {
  readonly name?: string;
  readonly mustAct?: string;
  readonly whenRead?: string;
  readonly inBetween?: string;
}

/** Who is at the other end of an invitation, in their own words. Nobody has checked it. */
export interface InvitationParty {
  readonly personId: string;
  readonly name: string;
  /** Only from a therapist. */
  readonly card: CardText | null;
}

export interface InvitationView {
  /** The invitation's public key: its name here and in its mailbox. */
  readonly id: string;
  /** What I am in the room that comes of it. */
  readonly mine: 'owner' | 'member';
  /** Whether I made it or answered it. */
  readonly made: boolean;
  readonly state:
    /** Put at the relay, or waiting to be (no connection); nobody has answered. */
    | 'waiting'
    /** Both are there: `compare` is on both screens and I have not said yes. */
    | 'compare'
    /** I said yes; the other one has not, or their word has not come. */
    | 'said-yes'
    | 'done'
    | 'used'
    | 'over'
    | 'withdrawn'
    | 'different';
  /** To paste, or to put into a link or a picture; null once it is of no use any more, and for who answered. */
  readonly code: string | null;
  /** Six digits, in two groups of three. */
  readonly compare: string | null;
  readonly other: InvitationParty | null;
  readonly expires: number;
  readonly roomId: string | null;
}

/** Why nothing was done. Nothing has changed then. */
export type Refusal =
  | 'wrong-passphrase'
  | 'wrong-kit'
  | 'passphrase-too-short'
  | 'cancelled'
  /** Derivation parameters below the floor or above the ceiling: refused before deriving. */
  | 'derivation-out-of-range'
  | 'damaged'
  | 'not-a-backup'
  | 'newer-version'
  | 'no-room'
  | 'too-many-notebooks'
  | 'elsewhere'
  | 'locked'
  | 'too-long'
  | 'not-allowed'
  | 'not-found'
  /** The relay could not be reached in time. */
  | 'not-reached'
  /** The relay refuses this device or this version; `RelayView` says why. */
  | 'relay-refused'
  /** Before sharing with anybody, a notebook needs a passphrase. */
  | 'passphrase-needed'
  | 'not-an-invitation'
  | 'invitation-used'
  | 'invitation-over'
  | 'invitation-own'
  /** This notebook cannot answer this invitation: a therapist invited, and this is a desk (or the other way round). */
  | 'invitation-not-for-this'
  | 'older-version'
  | 'failed';

export interface Opened {
  readonly notebook: NotebookCover;
}

/** Passphrase as typed: normalised to NFKC, never trimmed, never kept. */
export type Lock = { readonly kind: 'later' } | { readonly kind: 'passphrase'; readonly passphrase: string };

/** Every command: what goes in, what comes back when it works. */
export interface Commands {
  device: { in: null; out: DeviceState };
  takeOver: { in: null; out: DeviceState };
  /**
   * `id`: 32 hex digits by chance, for a page that must know the notebook before it is made (the desk writes down whose
   * it is, and closes as the new one opens). One that is taken is refused as `not-allowed`.
   */
  makeNotebook: {
    in: { role: NotebookRole; lock: Lock; first: readonly Change[]; id?: string };
    out: Opened;
  };
  /** Somebody is typing a passphrase: the sealed bytes may be read meanwhile. Answers at once and changes nothing. */
  lookAhead: { in: { notebookId: string }; out: null };
  open: { in: { notebookId: string; passphrase?: string }; out: Opened };
  openWithKit: { in: { notebookId: string; kit: string }; out: Opened };
  /** Gives up the derivation that is running; the command it belongs to answers `cancelled`. */
  cancel: { in: null; out: null };
  lock: { in: null; out: null };
  /** A sealed backup file becomes a notebook of its own on this device; nothing here is overwritten. */
  restoreBackup: {
    in: {
      file: Uint8Array<ArrayBuffer>;
      opens: { passphrase: string } | { kit: string };
      lock: Lock;
      /** `own` when left out. */
      role?: NotebookRole;
      /** As for `makeNotebook`. */
      id?: string;
    };
    out: Opened;
  };
  removeNotebook: { in: { notebookId: string }; out: null };
  deleteEverything: { in: null; out: null };
  pocket: { in: null; out: readonly PocketItem[] };

  /** `drafts`: keys of the drafts these changes were made of; they go in the same commit, so that none comes back beside what was kept. */
  keep: {
    in: { changes: readonly Change[]; drafts?: readonly string[] };
    out: { entryId: string; at: number };
  };
  remove: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  putBack: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  /** Takes the words out of every kept entry; cannot be undone. */
  erase: { in: { kind: Kind; id: string }; out: { entryId: string; at: number } };
  removed: { in: null; out: readonly Removed[] };
  /** `roomId`: as it went in that room; the person's own history when left out. */
  history: { in: { kind: Kind; id: string; roomId?: string }; out: readonly HistoryLine[] };

  keepDraft: { in: { key: string; text: string }; out: null };
  dropDraft: { in: { key: string }; out: null };

  setPassphrase: { in: { current?: string; passphrase: string }; out: null };
  /** Makes a new kit (the old one stops working) and gives its 128 bits as words to print. Shown once. */
  newKit: { in: null; out: { kit: string } };
  /** The sealed backup file: every entry and the locks, as kept. */
  backup: { in: null; out: { file: Uint8Array<ArrayBuffer>; name: string } };
  copies: { in: null; out: Copies };
  /** Everything, readable by machines, history included (schema: packages/interop). */
  machineCopy: { in: null; out: { json: string } };
  pocketPut: { in: { items: readonly Omit<PocketItem, 'notebookId'>[] }; out: null };
  pocketTake: { in: { id: string }; out: null };

  /** Makes an invitation that works once, for seven days. `name`: how I want to be called there. `card`: a therapist's. */
  invite: { in: { name: string; card?: CardText }; out: InvitationView };
  /** Asks the relay who invites, and changes nothing. */
  lookAtInvitation: {
    in: { code: string };
    out: {
      readonly id: string;
      readonly mine: 'owner' | 'member';
      readonly other: InvitationParty;
      readonly expires: number;
    };
  };
  answerInvitation: { in: { code: string; name: string; card?: CardText }; out: InvitationView };
  /** The two codes are the same: "yes, this is Dana". Only now is a key made for them. */
  sayYes: { in: { invitation: string }; out: InvitationView };
  /** They differ: the invitation is closed and nothing was shared. */
  sayDifferent: { in: { invitation: string }; out: InvitationView };
  withdrawInvitation: { in: { invitation: string }; out: InvitationView };
  /** The owner ends the room; a member leaves it. */
  endRoom: { in: { roomId: string }; out: null };
  /** A therapist's own words in a room: comments, suggestions, their view of what is urgent, what their app opened. */
  keepInRoom: {
    in: { roomId: string; changes: readonly Change[]; drafts?: readonly string[] };
    out: { entryId: string; at: number };
  };
  removeInRoom: { in: { roomId: string; kind: Kind; id: string }; out: { entryId: string; at: number } };
  /** This person's devices, oldest first. */
  devices: { in: null; out: readonly DeviceView[] };
  /** A lost device: it gets no new key in any room, and nothing it writes from now on counts. */
  removeDevice: { in: { deviceId: string }; out: null };
  /** Tries to reach the relay now instead of later. */
  tryRelay: { in: null; out: null };
}
export type CommandName = keyof Commands;
export type Answer<C extends CommandName> = Result<Commands[C]['out'], Refusal>;

export type ToWorker = {
  [C in CommandName]: { readonly n: number; readonly command: C; readonly input: Commands[C]['in'] };
}[CommandName];

/** One record as it stands, or its absence. */
export type RecordLine = readonly [kind: Kind, record: AnyRecord];
/** One record of a room, and the logical time of the newest change to it that counts (`Stamp.time`). */
export type RoomLine = readonly [...RecordLine, changedAt: number];

export type FromWorker =
  | { readonly type: 'answer'; readonly n: number; readonly answer: Result<unknown, Refusal> }
  | { readonly type: 'device'; readonly device: DeviceState }
  /** The whole record, once, when a notebook opens. */
  | {
      readonly type: 'opened';
      readonly notebook: NotebookCover;
      readonly personId: string;
      readonly records: readonly RecordLine[];
      readonly drafts: Readonly<Record<string, string>>;
      readonly newer: readonly Newer[];
      readonly trouble: readonly Trouble[];
    }
  /** What one act changed. */
  | {
      readonly type: 'changed';
      readonly set: readonly RecordLine[];
      readonly gone: readonly (readonly [kind: Kind, id: string])[];
      /** Keys of drafts that went in the same commit: kept for good, or erased because they repeated what was erased. */
      readonly drafts: readonly string[];
    }
  /** A room, whenever something about it changed; all of them after `opened`. */
  | { readonly type: 'room'; readonly room: RoomView }
  /** What stands in a room. `whole`: everything, in place of what was there. */
  | {
      readonly type: 'room-records';
      readonly roomId: string;
      readonly whole: boolean;
      readonly set: readonly RoomLine[];
      readonly gone: readonly (readonly [kind: Kind, id: string])[];
    }
  | { readonly type: 'invitations'; readonly invitations: readonly InvitationView[] }
  | { readonly type: 'relay'; readonly view: RelayView }
  | { readonly type: 'closed' };
