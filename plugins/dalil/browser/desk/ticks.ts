/** Flags and objections as boxes to tick. Without a script they are simply read. */
import { findAll } from "../dom";
import { keyOf } from "./bank";

/** Give each item that may be ticked a box; `number` counts those that a key ticks. */
export function addBoxes(within: HTMLElement): void {
  for (const item of findAll("[data-flag], [data-objection] > :first-child", HTMLElement, within)) {
    if (!item.querySelector("input")) addBox(item);
  }
}

function addBox(item: HTMLElement): void {
  const label = document.createElement("label");
  const box = document.createElement("input");
  const text = document.createElement("span");
  label.className = "dl-tick";
  text.className = "dl-tick__text";
  box.type = "checkbox";
  text.append(...item.childNodes);
  label.append(box, text);
  item.append(label);
}

export interface Tick {
  readonly box: HTMLInputElement;
  readonly criterion: string;
  readonly name: string;
  readonly isFlag: boolean;
}

/** The boxes inside an element with what they stand for, in reading order. */
export function ticksIn(within: HTMLElement): Tick[] {
  return findAll(".dl-tick input", HTMLInputElement, within).flatMap((box) => {
    const one = tickOf(box);
    return one ? [one] : [];
  });
}

export function tickOf(box: HTMLInputElement): Tick | undefined {
  const item = box.closest<HTMLElement>("[data-flag], [data-objection]");
  const around = box.closest(".dl-crit");
  const criterion = around && keyOf(around);
  const flag = item?.dataset["flag"];
  const name = flag ?? item?.dataset["objection"];
  if (!criterion || name === undefined) return undefined;
  return { box, criterion, name: `${criterion}/${name}`, isFlag: flag !== undefined };
}
