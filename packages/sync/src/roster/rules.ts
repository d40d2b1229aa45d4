/**
 * What a roster allows, one named sentence for each rule (SPEC.md, S11). A rule is asked about every statement and
 * answers whether the statement keeps it; the first one broken is the refusal, by its name. Order matters for the name
 * only: a statement that keeps all of them is let in.
 */
import type { Checked } from './check-statement.ts';
import { mostDevices, mostRemovals } from './introduction.ts';
import type { Roster, RosterDevice, RosterMember } from './roster.ts';
import { goingKinds, type Closing, type Statement, type StatementKind } from './statement.ts';

/** Statements in one roster. A room of ten years with a change a day has about 3,700. */
export const mostStatements = 10_000;
/** Devices one person ever brings into one room: bounds what a member can fill a roster with. */
const mostDevicesEver = 64;
/** Fourteen days, as long as a mailbox, and one for the two clocks: the end may have been set by the other person's. */
export const longestInvitation = 15 * 24 * 60 * 60 * 1000;

/** A statement whose signatures are good, and the roster it wants to extend; `null` before the first. */
export interface Case extends Checked {
  readonly roster: Roster | null;
}
type Rule = (asked: Case) => boolean;

/** A rule about some kinds of statement only. */
const about =
  <K extends StatementKind>(
    kinds: readonly K[],
    keeps: (says: Extract<Statement, { kind: K }>, asked: Case) => boolean,
  ): Rule =>
  (asked) =>
    !kinds.some((kind) => kind === asked.statement.kind) ||
    keeps(asked.statement as unknown as Extract<Statement, { kind: K }>, asked);

const memberOf = ({ roster }: Case, person: string | undefined): RosterMember | undefined =>
  person === undefined ? undefined : roster?.members.get(person);
const isHere = (member: RosterMember | undefined): boolean => member !== undefined && member.gone === null;
const signer = ({ roster, statement }: Case): RosterDevice | undefined => roster?.devices.get(statement.by);
const byTheOwner = (asked: Case): boolean =>
  asked.roster !== null && signer(asked)?.person === asked.roster.owner;
const openDevices = ({ roster }: Case, person?: string): RosterDevice[] =>
  Array.from(roster?.devices.values() ?? []).filter(
    (device) => device.closedAt === null && (person === undefined || device.person === person),
  );
const sameIds = (one: readonly { device: string }[], other: readonly { id: string }[]): boolean => {
  const ids = new Set(one.map(({ device }) => device));
  return ids.size === one.length && one.length === other.length && other.every(({ id }) => ids.has(id));
};
const closes = (asked: Case, closing: readonly Closing[], person: string | undefined): boolean =>
  sameIds(closing, person === undefined ? [] : openDevices(asked, person));
/** Devices that a statement brings. */
const broughtBy = ({ introduced, certificate }: Case) =>
  introduced?.devices ?? (certificate ? [certificate.device] : []);
const whoBrings = ({ introduced, certificate }: Case): string | undefined =>
  introduced?.personId ?? certificate?.person;

const table = {
  /** A roster begins with its founding, and is founded once. */
  theFoundingComesFirstAndOnce: ({ roster, statement }) =>
    (statement.kind === 'founded') === (roster === null),

  /** A statement is of one room: this one. */
  aStatementIsOfOneRoom: ({ roster, statement }) => roster === null || statement.roomId === roster.roomId,

  /** A roster has at most 10,000 statements, and those by which somebody goes: a full room can still be left and closed. */
  aRosterHasAnEnd: ({ roster, statement }) =>
    roster === null || roster.hashes.length < mostStatements || goingKinds.has(statement.kind),

  /** Whoever signs is in the room now, with the device they sign with. (Founder and new device bring theirs.) */
  whoSignsIsPresent: (asked) =>
    asked.statement.kind === 'founded' ||
    asked.statement.kind === 'device' ||
    signer(asked)?.closedAt === null,

  onlyTheOwnerMayInvite: about(['invited', 'withdrawn'], (_, asked) => byTheOwner(asked)),
  onlyTheOwnerMayConfirm: about(['confirmed'], (_, asked) => byTheOwner(asked)),
  onlyTheOwnerMayRemove: about(['removed'], (_, asked) => byTheOwner(asked)),
  onlyTheOwnerMakesEpochs: about(['epoch'], (_, asked) => byTheOwner(asked)),

  /** The owner does not leave: it is their room. Others leave for themselves. */
  onlyAMemberMayLeave: about(['left'], (_, asked) => !byTheOwner(asked)),

  /** Only a member who is here can be removed, and never the owner. */
  whoIsRemovedIsAMember: about(['removed'], ({ person }, asked) => {
    const member = memberOf(asked, person);
    return isHere(member) && member?.role === 'member';
  }),

  /** An invitation is opened once, and used or withdrawn once. */
  anInvitationWorksOnce: about(['invited', 'withdrawn', 'confirmed'], ({ kind, invitation }, { roster }) => {
    const known = roster?.invitations.get(invitation);
    if (kind === 'invited') return known === undefined;
    return kind === 'withdrawn' ? known?.state === 'open' : known?.state !== 'used';
  }),

  /** An invitation is good until its end or until it is withdrawn, and its end is near. */
  anInvitationHasAnEnd: about(['invited', 'confirmed'], (says, { roster }) => {
    if (says.kind === 'invited') return says.expires > says.at && says.expires - says.at <= longestInvitation;
    const known = roster?.invitations.get(says.invitation);
    return known === undefined || (known.state !== 'withdrawn' && says.at <= known.expires);
  }),

  /** Nobody joins but who was invited, holds the invitation, and was confirmed by the owner. */
  nobodyJoinsUnconfirmed: about(
    ['confirmed'],
    ({ invitation }, { roster, joined }) => joined && roster?.invitations.has(invitation) === true,
  ),

  /** Who has left or was removed does not come back, with another device neither. */
  whoIsGoneDoesNotComeBack: (asked) => {
    const member = memberOf(asked, whoBrings(asked));
    return member === undefined || member.gone === null;
  },

  /** Beside the owner there is at most one other person. */
  oneOther: about(['confirmed'], (_, asked) => {
    const others = Array.from(asked.roster?.members.values() ?? []).filter(
      (member) => member.role === 'member' && isHere(member),
    );
    return others.length === 0 && whoBrings(asked) !== asked.roster?.owner;
  }),

  /** A device becomes a person's, or stops being it, by the word of their root key and by nothing else. */
  onlyTheRootCertifiesADevice: about(['device', 'device-removed'], (_, { byTheRoot }) => byTheRoot),

  /** A device is taken out by another device of the same person (also by one that comes in its place), or by the owner. */
  aDeviceIsRemovedByAnother: about(['device', 'device-removed'], ({ by, kind }, asked) => {
    const { removal, certificate } = asked;
    if (kind === 'device')
      return removal === null || (by !== removal.device && certificate?.person === removal.person);
    return by !== removal?.device && (signer(asked)?.person === removal?.person || byTheOwner(asked));
  }),

  /** A device that was taken out stays out, under other keys too, and whether or not it had ever come. */
  aDeviceRemovedStaysRemoved: (asked) => {
    const ids = [...broughtBy(asked).map(({ id }) => id), ...(asked.removal ? [asked.removal.device] : [])];
    const person = whoBrings(asked) ?? asked.removal?.person;
    const removals = asked.roster?.removals ?? [];
    return ids.every(
      (id) =>
        (asked.roster?.devices.get(id)?.closedAt ?? null) === null &&
        // By their own root only: nobody keeps another's device out by naming it.
        removals.every((each) => each.device !== id || each.person !== person),
    );
  },

  /** A device is brought once, by one person: nobody puts other keys under its id. */
  aDeviceComesOnce: (asked) =>
    broughtBy(asked).every(({ id }) => {
      const known = asked.roster?.devices.get(id);
      return known === undefined || known.closedAt !== null;
    }),

  /** A person has at most eight devices here at once, brings at most 64 ever, and keeps out at most 64 that never came. */
  aPersonHasFewDevices: about(['device', 'device-removed'], ({ kind }, asked) => {
    const { roster, certificate, removal } = asked;
    const devices = roster?.devices ?? new Map<string, RosterDevice>();
    if (kind === 'device') {
      const ever = [...devices.values()].filter(({ person }) => person === certificate?.person);
      const staying = ever.filter(({ closedAt, id }) => closedAt === null && id !== removal?.device);
      return staying.length < mostDevices && ever.length < mostDevicesEver;
    }
    const keptOut = (roster?.removals ?? []).filter(
      ({ person, device }) => person === removal?.person && !devices.has(device),
    );
    return devices.has(removal?.device ?? '') || keptOut.length < mostRemovals;
  }),

  /**
   * Who goes is closed device by device: each that was here, and no other, at the entry that whoever signs names as its last.
   * Only that it is named is a rule: a fold cannot know what anybody wrote.
   */
  closingCoversEachDevice: about(['device', 'left', 'removed', 'device-removed'], (says, asked) => {
    if (says.kind === 'left') return closes(asked, says.closing, signer(asked)?.person);
    if (says.kind === 'removed') return closes(asked, says.closing, says.person);
    const closing = says.kind === 'device' ? says.inPlaceOf?.closing : says.closing;
    if (closing === undefined) return true;
    const device = asked.roster?.devices.get(closing.device);
    if (closing.device !== asked.removal?.device) return false;
    // One that never came wrote nothing. A new device takes the place of one that is here.
    return device
      ? device.person === asked.removal.person
      : says.kind !== 'device' && closing.sequence === -1;
  }),

  /** Epochs are counted: 0, 1, 2 … */
  everyEpochIsTheNext: about(['epoch'], ({ epoch }, { roster }) => epoch === roster?.epochs.length),

  /** A key is used for one epoch: who had an earlier one cannot open a later. */
  everyEpochHasAKeyOfItsOwn: about(
    ['epoch'],
    ({ commitment }, { roster }) =>
      roster?.epochs.every((earlier) => earlier.commitment !== commitment) === true,
  ),

  /** A room key is wrapped once for each device that is here, and for no other. */
  anEpochIsForEveryPresentDeviceAndNobodyElse: about(['epoch'], ({ wraps }, asked) =>
    sameIds(wraps, openDevices(asked)),
  ),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof table;
/** All rules by name. */
export const rules: Readonly<Record<RuleName, Rule>> = table;
/** Their names, in the order in which they are asked. */
export const ruleNames = Object.keys(table) as readonly RuleName[];

/** The first rule that a statement breaks; `null` when it keeps all of them. */
export const brokenRule = (asked: Case): RuleName | null =>
  ruleNames.find((name) => !rules[name](asked)) ?? null;
