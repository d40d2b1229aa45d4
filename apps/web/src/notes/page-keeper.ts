/** Hands the pages of the therapist's own paper to the worker, so that nothing of them lies in a draft. */
import type { Answer, Commands, ProcessNote, Refusal } from '@handrail/store/protocol.ts';

/** Sealed this long after the last letter; the page promises 300 ms. */
const pauseMs = 150;
/** Somebody who writes without a pause is kept up with all the same. */
const mostMs = 2000;

export type Page = Pick<ProcessNote, 'id' | 'about' | 'day' | 'words'>;

type Keep = (page: Commands['keepProcessNote']['in']) => Promise<Answer<'keepProcessNote'>>;

/** `null`: nothing was written on this visit. A refusal: the last words are in the box only. */
export type KeptState = 'writing' | 'kept' | Refusal | null;

/** Each page after each pause. Its words are in this page's memory and nowhere else on the way. */
export class PageKeeper {
  readonly #keep: Keep;
  readonly #waiting = new Map<string, Page>();
  /** By page, the number of what was written last, or of its deletion. */
  readonly #last = new Map<string, number>();
  readonly #tell: (state: KeptState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  /** By page, how many of its writes are on their way. */
  readonly #onItsWay = new Map<string, number>();
  /** Something was written that stands, and is worth saying that it is kept. */
  #wrote = false;

  constructor(keep: Keep, tell: (state: KeptState) => void) {
    this.#keep = keep;
    this.#tell = tell;
  }

  write(page: Page): void {
    if (this.#waiting.size === 0) this.#since = performance.now();
    this.#waiting.set(page.id, page);
    this.#count(page.id);
    clearTimeout(this.#timer);
    if (performance.now() - this.#since > mostMs) this.handIn();
    else this.#timer = setTimeout(() => this.handIn(), pauseMs);
    this.#wrote = true;
    this.#tell('writing');
  }

  /** Deleted: nothing of it is handed in any more, nor what is on its way put back should it be refused. */
  forget(id: string): void {
    this.#waiting.delete(id);
    this.#count(id);
    if ([...this.#waiting.keys(), ...this.#onItsWay.keys()].some((other) => other !== id)) return;
    // Whatever was said was said of it, and is not true any more.
    this.#wrote = false;
    this.#tell(null);
  }

  #count(id: string): void {
    this.#last.set(id, (this.#last.get(id) ?? 0) + 1);
  }

  /** Everything that is not kept yet goes now: the pause is over, or the page is about to close. */
  handIn(): void {
    clearTimeout(this.#timer);
    const pages = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const page of pages) void this.#send(page);
  }

  async #send(page: Page): Promise<void> {
    const number = this.#last.get(page.id);
    this.#onItsWay.set(page.id, (this.#onItsWay.get(page.id) ?? 0) + 1);
    const answer = await this.#keep(page);
    const still = (this.#onItsWay.get(page.id) ?? 0) - 1;
    if (still > 0) this.#onItsWay.set(page.id, still);
    else this.#onItsWay.delete(page.id);
    if (!answer.ok && this.#last.get(page.id) === number) {
      // It waits for the next letter, or for the page to close. Not what something newer stands for, nor what was deleted.
      this.#waiting.set(page.id, page);
      this.#tell(answer.error);
    } else if (this.#wrote && this.#onItsWay.size === 0 && this.#waiting.size === 0) this.#tell('kept');
  }
}
