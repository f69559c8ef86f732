// Builds the style sheet and the script into ../Assets/built, each beside its Brotli form.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { compile } from "sass";
import { logical } from "./logical.mjs";

const out = new URL("../Assets/built/", import.meta.url);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

async function emit(name, text) {
  const bytes = Buffer.from(text);
  await writeFile(new URL(name, out), bytes);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await writeFile(new URL(`${name}.br`, out), brotliCompressSync(bytes, options));
}

const style = compile(new URL("site.scss", import.meta.url).pathname, {
  loadPaths: [new URL("node_modules", import.meta.url).pathname],
  quietDeps: true,
  style: "compressed",
});
await emit("site.css", logical(style.css.replace(/^\uFEFF/, "")));

const script = await build({
  entryPoints: [new URL("site.js", import.meta.url).pathname],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
  write: false,
});
await emit("site.js", script.outputFiles[0].text);
