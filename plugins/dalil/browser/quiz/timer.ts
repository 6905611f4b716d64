/** The timer of an exam: it counts down, says when little is left, and ends nothing by itself. */
import { find } from "../dom";
import { announce } from "../dom";
import { number, type Words } from "./words";

const SECOND = 1000;
const LOW = 5 * 60 * SECOND;

export class Timer {
  private ticking: ReturnType<typeof setInterval> | undefined;
  private until = 0;
  private left = 0;

  constructor(private readonly element: HTMLElement, private readonly words: Words) {}

  /** Count down to `until`; 0 is no timer. */
  run(until: number): void {
    this.stop();
    this.until = until;
    this.element.hidden = !until;
    if (!until) return;
    this.left = until - Date.now();
    this.ticking = setInterval(() => this.tick(), SECOND);
    this.show();
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  private tick(): void {
    const before = this.left;
    this.left = this.until - Date.now();
    this.show();
    if (before > 0 && this.left <= 0) announce(this.words.say("time-up"));
    else if (before > LOW && this.left <= LOW) announce(this.words.say("time-low"));
  }

  private show(): void {
    const text = find("p", HTMLElement, this.element);
    if (!text) return;
    const seconds = Math.max(0, Math.ceil(this.left / SECOND));
    const time = `${number(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
    text.textContent = this.left > 0 ? this.words.say("time-left", { time }) : this.words.say("time-up");
    this.element.classList.toggle("is-up", this.left <= 0);
  }
}
