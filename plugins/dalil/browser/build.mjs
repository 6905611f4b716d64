// Bundles the browser sources into the folder named by the first argument: classic scripts, so
// that a page also works from a file, under fixed names, so that two builds are the same.
import { build } from "esbuild";
import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "static");

// A warning of Workbox names an address. Nothing that is published names another host.
const withoutAddress = {
  name: "without-address",
  setup: ({ onLoad }) => onLoad({ filter: /PrecacheController\.js$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replace(/Learn more at https:[^`]*/, ""),
  })),
};

await build({
  absWorkingDir: here,
  outdir: out,
  entryPoints: {
    boot: "boot.ts",
    shell: "shell.ts",
    bank: "bank.ts",
    card: "card.ts",
    material: "material.ts",
    desk: "desk/desk.ts",
    tree: "tree/player.ts",
    quiz: "quiz/player.ts",
    review: "quiz/review.ts",
    "practice-door": "quiz/door.ts",
    progress: "quiz/progress.ts",
    "search-worker": "search/worker.ts",
    "offline-worker": "offline/worker.ts",
    "offline-off": "offline/off.ts",
    dalil: "styles/index.css",
    "desk-page": "styles/desk.css",
    "tree-page": "styles/tree.css",
    "quiz-page": "styles/quiz.css",
  },
  entryNames: "[name]",
  assetNames: "fonts/[name]",
  bundle: true,
  format: "iife",
  target: ["chrome123", "firefox120", "safari17.5"],
  charset: "utf8",
  minify: true,
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' }, // Workbox leaves its log out
  loader: { ".woff2": "file", ".svg": "dataurl" },
  logLevel: "warning",
  plugins: [withoutAddress],
});

copyFileSync(join(here, "mark.svg"), join(out, "mark.svg"));
const fonts = fileURLToPath(import.meta.resolve("@fontsource/ibm-plex-sans/package.json"));
copyFileSync(join(dirname(fonts), "LICENSE"), join(out, "fonts", "LICENSE.txt"));
