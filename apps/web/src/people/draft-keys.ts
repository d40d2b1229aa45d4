/**
 * Keys of what is being written in a room, and what such a draft says. All of a room's drafts begin alike, so that words
 * whose place is not there any more can be found.
 */
import type { Kind } from '@handrail/domain/records.ts';

export const roomDrafts = (roomId: string): string => `people/${roomId}/`;
/** `about` is null for words beside nothing in particular. */
export const commentKey = (
  roomId: string,
  about: { readonly kind: Kind; readonly id: string } | null,
): string => `${roomDrafts(roomId)}comment${about ? `/${about.kind}/${about.id}` : ''}`;
export const commentChangeKey = (roomId: string, commentId: string): string =>
  `${roomDrafts(roomId)}comment-change/${commentId}`;
export const suggestionKey = (roomId: string, of: string, besideId: string): string =>
  `${roomDrafts(roomId)}suggestion/${of}/${besideId}`;
export const urgencyKey = (roomId: string): string => `${roomDrafts(roomId)}urgency`;

/** The id of the thing a draft stands beside; null for one that stands by itself. */
export const besideIn = (key: string): { readonly kind: string; readonly id: string } | null => {
  const [, , form, first = '', second = ''] = key.split('/');
  if (form === 'comment' && second !== '') return { kind: first, id: second };
  if (form === 'comment-change') return { kind: 'comment', id: first };
  if (form === 'suggestion' && second !== '') return { kind: 'goal', id: second };
  return null;
};

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value).flatMap(stringsIn)
    : [];
};

/** Every word somebody typed into a draft, one box a line; the ids of an order are no words. */
export const wordsOfDraft = (text: string): string => stringsIn(JSON.parse(text) as unknown).join('\n');
