// Turns the list of common passwords and words into sorted 8-byte prefixes of SHA-256, big-endian.
// node build.mjs FOLDER-OF-NODE-MODULES FILE
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const require = createRequire(new URL("list.js", pathToFileURL(modules.replace(/\/*$/, "/"))));
const list = name => require(`@zxcvbn-ts/language-common/src/${name}.json`);
const words = new Set([...list("passwords"), ...list("diceware")].map(w => w.normalize("NFKC").toLowerCase()));
if (words.size < 50_000) throw new Error(`The list holds ${words.size} passwords, fewer than promised.`);
const prefixes = [...words].map(w => createHash("sha256").update(w).digest().subarray(0, 8)).sort(Buffer.compare);
writeFileSync(file, Buffer.concat(prefixes));
