import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';

interface Halves {
  readonly ifWords: string | undefined;
  readonly thenWords: string | undefined;
}

/** "If …, then …": our two words in print, both halves in the person's. A half that is still blank leaves its place open. */
export const IfThenWords = ({ ifWords, thenWords }: Halves) => {
  const say = useSay();
  const half = (words: string | undefined) => (words?.trim() ? <Own>{words}</Own> : '…');
  return (
    <Sentence
      id="plan.ifthen.sentence"
      parts={{
        ifWord: <b>{say('plan.ifthen.if')}</b>,
        situation: half(ifWords),
        thenWord: <b>{say('plan.ifthen.then')}</b>,
        response: half(thenWords),
      }}
    />
  );
};

/** The same as a line of its own. */
export const IfThenLine = ({ id, ...halves }: Halves & { readonly id?: string }) => (
  <p className="ifthen" id={id}>
    <IfThenWords {...halves} />
  </p>
);
