/** Words by which a program keeps score of a life. [P5, D10] */

const scores: readonly RegExp[] = [
  /\bstreaks?\b/i,
  /\brachas?\b/i,
  // "12 days clean", "40 days since", "12 días sin", "40 días desde"
  /\b\d+\s+(days?|weeks?|months?)\s+(since|clean|sober|free|without|in a row|running|and counting)/i,
  /\b(days?|weeks?)\s+since\b/i,
  /\b\d+\s+(días?|semanas?|meses)\s+(desde|sin\s+(?!saber|decir|contar)|limpi|sobri|seguid)/i,
  /\b(days in a row|personal best|new record|keep it up|well done|great job|congratulations)\b/i,
  /\b(seguidos|récord|enhorabuena|felicidades|muy bien|sigue así)\b/i,
  /\b(relapse|slipped|failed|recaída|fracas)/i,
  /\b\d+\s?%/,
];

/** Every place where the words of a page keep score, with a little around it. */
export const scoresIn = (text: string): readonly string[] =>
  scores.flatMap((score) => {
    const at = score.exec(text);
    return at === null
      ? []
      : [text.slice(Math.max(0, at.index - 30), at.index + at[0].length + 30).replaceAll('\n', ' ')];
  });
