/** Fits a card to its sheet: the largest type with which everything is on one page of A4. */
import { findAll } from "./dom";

const LARGEST = 1.3;
const SMALLEST = 0.5;
const STEP = 0.02;
const SHEET = 295; // mm: A4 is 297, and a rounding error must not make a second page.

function millimetres(): number {
  const ruler = document.createElement("div");
  ruler.className = "dl-ruler";
  document.body.append(ruler);
  const height = ruler.getBoundingClientRect().height;
  ruler.remove();
  return height / 100;
}

/** Everything on the card is measured in its font size, so one number changes it all. */
function fit(card: HTMLElement): void {
  const available = SHEET * millimetres();
  card.classList.add("is-measured");
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    card.style.setProperty("--fit", size.toFixed(2));
    if (card.scrollHeight <= available) break;
  }
  card.classList.remove("is-measured");
}

function fitAll(): void {
  findAll(".dl-card", HTMLElement).forEach(fit);
}

// Both weights are on the card; measured before they are there, it would be measured wrongly.
void document.fonts.ready.then(fitAll);
addEventListener("beforeprint", fitAll);
