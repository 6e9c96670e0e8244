/**
 * Loaded into a process, and by it into each of its threads, with --require: whatever would open a socket, ask for a
 * name or start another process says so on standard error and throws.
 */
const { writeSync } = require("node:fs");

function forbid(owner, name, method) {
  owner[method] = () => {
    writeSync(2, `(network: ${name}.${method})\n`);
    throw new Error(`forbidden: ${name}.${method}`);
  };
}

const FORBIDDEN = {
  "node:net": ["connect", "createConnection", "createServer"],
  "node:tls": ["connect", "createServer"],
  "node:dgram": ["createSocket"],
  "node:dns": ["lookup", "resolve", "resolve4", "resolve6", "lookupService"],
  "node:dns/promises": ["lookup", "resolve", "resolve4", "resolve6", "lookupService"],
  "node:http": ["request", "get", "createServer"],
  "node:https": ["request", "get", "createServer"],
  "node:http2": ["connect", "createServer", "createSecureServer"],
  "node:child_process": ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
};

for (const [name, methods] of Object.entries(FORBIDDEN)) {
  const module = require(name);
  for (const method of methods) forbid(module, name, method);
}
const net = require("node:net");
forbid(net.Socket.prototype, "Socket", "connect");
forbid(net.Server.prototype, "Server", "listen");
for (const method of ["fetch", "WebSocket", "EventSource"]) forbid(globalThis, "globalThis", method);
// What was imported by name before is forbidden, too.
require("node:module").syncBuiltinESMExports();
