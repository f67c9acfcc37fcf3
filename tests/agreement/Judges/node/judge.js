'use strict';

// Reads one command a line from stdin and answers each with one line, in order.
//   {"schema": id, "text": "…"}                          → {"error": null | "…"}
//   {"judge": id, "utf8": "base64"}                      → {"ok": bool, "why": [[pointer, keyword], …]}
//   {"keep": id, "utf8": "base64"}                       → {"kept": n}
//   {"without": id, "text": "a schema with one keyword less"} → {"error": …, "found": index of the first kept payload that it takes, or -1}
//   {"strict": "openai" | "anthropic", "text": "…"}      → {"error": null | "…"}, what the provider's own package would change
//   {"transform": "openai" | "anthropic", "text": "…"}   → {"error": null | "…"}, why the provider's own package refuses it

const readline = require('node:readline');
const { isDeepStrictEqual } = require('node:util');
const Ajv2020 = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const validators = new Map();
const kept = new Map();

// strict: a keyword that is unknown, or without effect beside its type, is an error, not a hint.
// allowUnionTypes: ["integer","null"] is how a schema says null, and strict mode would refuse it.
// ownProperties: "constructor" and "toString" are members only where the payload has them.
// A schema that a keyword was taken from may lack a type beside the rest; it is compiled all the same.
function compile(text, strict) {
  const ajv = new Ajv2020({ strict, allowUnionTypes: true, allErrors: true, ownProperties: true, logger: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(text));
}

function attempt(text, strict) {
  try {
    return { validate: compile(text, strict), error: null };
  } catch (error) {
    return { validate: null, error: String(error.message) };
  }
}

// Loaded where they are asked for: the packages are large.
const transforms = {
  openai: () => require('openai/lib/transform').toStrictJsonSchema,
  anthropic: () => require('@anthropic-ai/sdk/lib/transform-json-schema').transformJSONSchema,
};

// Where two JSON values first differ; the order of members is not looked at.
function difference(before, after, path) {
  if (isDeepStrictEqual(before, after)) {
    return null;
  }

  const areObjects = [before, after].every((value) => typeof value === 'object' && value !== null);
  const names = areObjects ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : [];
  const inner = names.map((name) => difference(before[name], after[name], `${path}/${name}`)).find((found) => found !== null);
  return inner ?? `${path}: ${JSON.stringify(before)} would become ${JSON.stringify(after)}`;
}

function strict(provider, text) {
  try {
    const schema = JSON.parse(text);
    return { error: difference(schema, transforms[provider]()(structuredClone(schema)), '') };
  } catch (error) {
    return { error: String(error.message) };
  }
}

function transform(provider, text) {
  try {
    transforms[provider]()(JSON.parse(text));
    return { error: null };
  } catch (error) {
    return { error: String(error.message) };
  }
}

// Bytes that are no UTF-8 become U+FFFD, as in most JavaScript servers; a byte order mark stays, and is no JSON.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function parse(base64) {
  try {
    return { value: JSON.parse(decoder.decode(Buffer.from(base64, 'base64'))) };
  } catch {
    return null;
  }
}

// A path goes through keys of the payload, which may have half of a surrogate pair.
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function judge(validate, parsed) {
  if (parsed === null) {
    return { ok: false, why: [['', 'json']] };
  }

  return validate(parsed.value) ? { ok: true, why: [] } : { ok: false, why: validate.errors.map((error) => [wellFormed(error.instancePath), error.keyword]) };
}

function answer(command) {
  if ('schema' in command) {
    const { validate, error } = attempt(command.text, true);
    validators.set(command.schema, validate);
    return { error };
  }

  if ('judge' in command) {
    return judge(validators.get(command.judge), parse(command.utf8));
  }

  if ('keep' in command) {
    const list = kept.get(command.keep) ?? [];
    kept.set(command.keep, list);
    return { kept: list.push(parse(command.utf8)) };
  }

  if ('strict' in command) {
    return strict(command.strict, command.text);
  }

  if ('transform' in command) {
    return transform(command.transform, command.text);
  }

  const { validate, error } = attempt(command.text, false);
  const list = kept.get(command.without) ?? [];
  return { error, found: validate === null ? -1 : list.findIndex((parsed) => parsed !== null && validate(parsed.value)) };
}

readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', (line) => {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
});
