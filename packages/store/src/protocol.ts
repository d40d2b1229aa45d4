/**
 * What the page and the worker say to each other. The worker holds every key, the sealed entries and the record; the
 * page holds a read-only copy of the open record and sends commands. Nothing else crosses.
 *
 * Every command answers with a `Result`; a refusal is a word from `Refusal`, which the page turns into a sentence in
 * one place (`apps/web/src/shell/refusals.ts`). A command throws only when the program itself is wrong.
 */
import type { Result } from '@handrail/kernel/result.ts';
import type { Latest } from '@handrail/domain/circle/whats-new.ts';
import type { AnyRecord, Change, Kind, RecordOf } from '@handrail/domain/records.ts';

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
  /**
   * Whether what stands in it is on the page. A desk of many opens a room when it is looked at (`openRoom`); until then the
   * page has this view and `summary` of it, and no records.
   */
  readonly awake: boolean;
  readonly summary: RoomSummary;
}

/** What a list of people needs of a room without opening it. Kept sealed beside the room, and made again when it changes. */
export interface RoomSummary {
  /** By kind the newest change to what stands in it. */
  readonly latest: Latest;
  /** Proposals and answers that are not off, as they stand: few, and a list by next contact needs no more. */
  readonly appointments: readonly RecordOf<'appointment'>[];
  readonly appointmentAnswers: readonly RecordOf<'appointmentAnswer'>[];
  /** Whose each of these is, by its id: a yes counts from the other side only. */
  readonly authors?: Readonly<Record<string, Author>>;
  /** The shared session that began and has not ended, if any, and the newest one that ended. */
  readonly session: RecordOf<'session'> | null;
  readonly lastSession: RecordOf<'session'> | null;
}

/** Whose words a thing in a room is, as signatures say: the person's, or the therapist's. */
export type Author = 'owner' | 'member';

/** Where somebody is on a shared page. Said to the other one only while both have it open; kept nowhere. */
export interface Whereabouts {
  /** The part of the session (`SessionPart`), or a sheet (`sheet/<id>`). */
  readonly at: string;
  /** The co-typed text in which the cursor stands, and where, as Yjs relative positions in JSON. */
  readonly text?: string;
  readonly anchor?: string;
  readonly head?: string;
}

/** Another device that has the same session page open now. */
export interface Present {
  readonly device: string;
  readonly who: Author;
  /** A device of this person: the page is open twice. */
  readonly own: boolean;
  readonly where: Whereabouts;
}

/** A process note: the therapist's own, under a key of its own. No history, no search, no copy that can be read. */
export interface ProcessNote {
  readonly id: string;
  /** The room it is about, or a notebook kept on this desk; null: about nobody in particular. */
  readonly about: string | null;
  readonly day: string;
  readonly words: string;
  readonly changedAt: number;
  /** It could not be opened: made with a newer version, or not as it was left. It stays as it lies, and has no words here. */
  readonly unread?: 'newer' | 'damaged';
}

export interface SearchHit {
  readonly roomId: string;
  readonly kind: Kind;
  readonly id: string;
  /** The words it was found in, at most 200 characters around the place. */
  readonly words: string;
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
  /**
   * Own words in a room. A therapist's: comments, suggestions, their view of what is urgent, what their app opened. Either's:
   * what both work on in a session. Refused (`not-allowed`) by the table `whoMayChange`, and for what the person shares
   * from home.
   */
  keepInRoom: {
    in: { roomId: string; changes: readonly Change[]; drafts?: readonly string[] };
    out: { entryId: string; at: number };
  };
  removeInRoom: { in: { roomId: string; kind: Kind; id: string }; out: { entryId: string; at: number } };
  /** What either took out of it, as it stood. `not-found` when it was not taken out. */
  putBackInRoom: { in: { roomId: string; kind: Kind; id: string }; out: { entryId: string; at: number } };
  /** This person's devices, oldest first. */
  devices: { in: null; out: readonly DeviceView[] };
  /** A lost device: it gets no new key in any room, and nothing it writes from now on counts. */
  removeDevice: { in: { deviceId: string }; out: null };
  /** Tries to reach the relay now instead of later. */
  tryRelay: { in: null; out: null };

  /** Puts what stands in a room on the page (`room-records`, whole), if it is not there. `damaged`: it could not be opened. */
  openRoom: { in: { roomId: string }; out: null };
  /**
   * Words in names and in what is shared, in every room; at most 100 hits, and never in process notes or drafts. `notYet`: some
   * rooms could not be looked at yet, or cannot be opened.
   */
  search: { in: { words: string }; out: { hits: readonly SearchHit[]; more: boolean; notYet?: true } };

  /** This page shows the shared session now: the other one is told while they do too. One at a time. */
  joinSession: { in: { roomId: string; sessionId: string }; out: null };
  whereIAm: { in: { roomId: string; sessionId: string; where: Whereabouts }; out: null };
  leaveSession: { in: null; out: null };
  /**
   * A co-typed text: everything typed into it so far, and from now on `typed` messages about it until the notebook closes.
   * `client`: the Yjs client id of this device. `authors`: by client id, whose letters they are.
   */
  openText: {
    in: { roomId: string; text: string };
    out: { client: number; updates: readonly string[]; authors: Readonly<Record<string, Author>> };
  };
  /**
   * What was typed here, as a Yjs update in base64url of this device's client alone (64 KiB at most). Kept before it is
   * answered; the other one sees it at once, and it becomes an entry after a pause.
   */
  typeInText: { in: { roomId: string; text: string; update: string }; out: null };

  /**
   * Signs the draft of a progress note: the note is written once, the draft goes, and the room is told of it as chosen.
   * `not-allowed`: nothing chosen, or `not-this-one` without a reason.
   */
  signNote: {
    in: { draftId: string; readable: 'can-read' | 'not-this-one'; because?: string };
    out: { noteId: string };
  };
  /** `roomId`: where the note stands, should it not stand at home. */
  addToNote: {
    in: {
      noteId: string;
      roomId?: string;
      words: string;
      readable: 'can-read' | 'not-this-one';
      because?: string;
    };
    out: { id: string };
  };
  /**
   * Whether a signed note or addendum is as it was signed: `changed` when its words and its hash do not fit, `withheld` when
   * only its being there was told, `newer` when a newer version signed something that this one does not know. `roomId`: as it
   * stands in that room; at home when left out.
   */
  checkNote: {
    in: { kind: 'progressNote' | 'noteAddendum'; id: string; roomId?: string };
    out: 'as-signed' | 'changed' | 'withheld' | 'newer';
  };

  /** Process notes about one room, newest first. */
  processNotes: { in: { about: string | null }; out: readonly ProcessNote[] };
  keepProcessNote: { in: { id: string; about: string | null; day: string; words: string }; out: ProcessNote };
  removeProcessNote: { in: { id: string }; out: null };
}
export type CommandName = keyof Commands;
export type Answer<C extends CommandName> = Result<Commands[C]['out'], Refusal>;

export type ToWorker = {
  [C in CommandName]: { readonly n: number; readonly command: C; readonly input: Commands[C]['in'] };
}[CommandName];

/** One record as it stands, or its absence. */
export type RecordLine = readonly [kind: Kind, record: AnyRecord];
/** One record of a room, the logical time of the newest change to it that counts (`Stamp.time`), and whose words it is (`whoseFields`). */
export type RoomLine = readonly [...RecordLine, changedAt: number, by: Author];

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
  /** Many of them at once: those of a desk that sleep. */
  | { readonly type: 'rooms'; readonly rooms: readonly RoomView[] }
  /** What stands in a room. `whole`: everything, in place of what was there. */
  | {
      readonly type: 'room-records';
      readonly roomId: string;
      readonly whole: boolean;
      readonly set: readonly RoomLine[];
      readonly gone: readonly (readonly [kind: Kind, id: string])[];
    }
  /** Letters of others in a co-typed text that was opened. Yjs takes an update twice, and in any order. */
  | {
      readonly type: 'typed';
      readonly roomId: string;
      readonly text: string;
      readonly updates: readonly string[];
      readonly authors: Readonly<Record<string, Author>>;
    }
  /** Who else has this session page open: everybody, in place of what was said before. */
  | {
      readonly type: 'present';
      readonly roomId: string;
      readonly sessionId: string;
      readonly others: readonly Present[];
    }
  | { readonly type: 'invitations'; readonly invitations: readonly InvitationView[] }
  | { readonly type: 'relay'; readonly view: RelayView }
  | { readonly type: 'closed' };
