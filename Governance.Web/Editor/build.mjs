// Bundles the editor and copies the intranet's typeface into wwwroot/built.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const out = new URL("../wwwroot/built/", import.meta.url);
const fonts = new URL("./node_modules/@fontsource/be-vietnam-pro/", import.meta.url);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [new URL("./editor.js", import.meta.url).pathname],
  outfile: new URL("editor.js", out).pathname,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "eof",
});

const faces = [];
for (const weight of [400, 500, 600, 700]) {
  const css = await readFile(new URL(`${weight}.css`, fonts), "utf8");
  for (const [, file, rest] of css.matchAll(/url\(\.\/files\/([\w-]+\.woff2)\) format\('woff2'\)[^;]*;\s*(unicode-range:[^;]+;)/g)) {
    await copyFile(new URL(`files/${file}`, fonts), new URL(file, out));
    faces.push(`@font-face { font-family: "Be Vietnam Pro"; font-style: normal; font-display: swap; font-weight: ${weight}; src: url("${file}") format("woff2"); ${rest} }`);
  }
}
if (faces.length !== 12) throw new Error(`Expected 12 faces (4 weights, 3 subsets), found ${faces.length}.`);
await copyFile(new URL("LICENSE", fonts), new URL("be-vietnam-pro-LICENSE.txt", out));
await writeFile(new URL("fonts.css", out), faces.join("\n") + "\n");
