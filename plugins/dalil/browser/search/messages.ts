/** What the search box and its worker say to each other. */
import type { Found } from "./index";

export type Request = { readonly index: string } | { readonly query: string };
export type Answer =
  | { readonly ready: true }
  | { readonly failed: true }
  | ({ readonly query: string } & Found);
